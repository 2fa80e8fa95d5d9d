package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.archives.mapping.DecisionEvents;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.Population;
import io.acdc.evolution.archive.Changes;
import io.acdc.evolution.archive.Decision;
import io.acdc.schemas.topics.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sends what the archive decided and asked, and keeps the compacted topics of current members and tasks current. */
final class Outbox {
    /** Numbers of members and tasks that go out with one tick. */
    private static final int SLICE = 128;

    private final Sender sender;
    private final StatePublisher publisher;
    private final ArchiveMeters meters;
    private final Map<String, CurrentState> states = new HashMap<>();

    Outbox(Sender sender, ArchiveMeters meters) {
        this.sender = sender;
        this.publisher = new StatePublisher(sender);
        this.meters = meters;
    }

    /** Sends everything that {@code changes} call for. */
    void send(LivePopulation live, Changes changes, Instant now) {
        live.population().ifPresent(population -> {
            sendDecisions(live, population, changes.decisions(), now);
            changes.workItems()
                    .forEach(item ->
                            sender.send(Topics.EVALUATIONS_REQUESTED, WorkItemEvents.of(live, population, item, now)));
            if (changes.passRates()) {
                state(live).passRatesChanged();
            }
        });
    }

    /** Sends some of the numbers of members and tasks that changed. */
    void publishChangedNumbers(LivePopulation live) {
        state(live).publish(SLICE);
    }

    private void sendDecisions(
            LivePopulation live, Population population, List<Changes.Decided> decisions, Instant now) {
        DecisionEvents events = new DecisionEvents(population, live.factsRead());
        boolean activated = false;
        for (Changes.Decided decided : decisions) {
            ArchiveDecision event = events.of(decided.decision(), decided.candidatesDecided(), now);
            sender.send(Topics.ARCHIVE_DECISIONS, event);
            meters.decided(event);
            publish(state(live), decided.decision());
            activated |= isActivation(decided.decision());
        }
        if (activated) {
            state(live).activated();
        }
    }

    private static boolean isActivation(Decision decision) {
        return decision instanceof Decision.TaskActivated || decision instanceof Decision.TaskReinstated;
    }

    private static void publish(CurrentState state, Decision decision) {
        switch (decision) {
            case Decision.Admitted admitted -> state.admitted(admitted);
            case Decision.NotSelected rejected -> state.evicted(rejected.evicted());
            case Decision.TaskRetired retired -> state.retired(retired.taskId());
            case Decision.Opened opened -> {}
            case Decision.SettingsChanged changed -> {}
            case Decision.TaskActivated activated -> {}
            case Decision.TaskReinstated reinstated -> {}
            case Decision.GateRejected rejected -> {}
            case Decision.EvaluationFailed failed -> {}
            case Decision.ScoreGivenUp givenUp -> {}
            case Decision.EvaluatorJoined joined -> {}
            case Decision.EvaluatorLeft left -> {}
        }
    }

    private CurrentState state(LivePopulation live) {
        return states.computeIfAbsent(live.name(), name -> new CurrentState(live, publisher));
    }
}
