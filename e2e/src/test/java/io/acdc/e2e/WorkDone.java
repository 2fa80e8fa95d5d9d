package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationPurpose;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What must hold of work items, whoever came, left or was killed meanwhile.
 *
 * @param log everything that was decided and evaluated
 * @param requests all work items
 */
record WorkDone(RecordedLog log, List<EvaluationRequested> requests) {
    /** A killed evaluator's item is handed out again at once, one that nothing is heard of after 15 s; items are short. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

    static WorkDone read(String bootstrap, RecordedLog log) throws Exception {
        List<EvaluationRequested> requests = new ArrayList<>();
        try (EventFollower follower = EventFollower.follow(
                Map.of("bootstrap.servers", bootstrap),
                EventHandlers.none().on(Topics.EVALUATIONS_REQUESTED, requests::add),
                refusal -> log.refused().add(refusal.reason()))) {
            follower.caughtUp().get(60, TimeUnit.SECONDS);
        }
        return new WorkDone(log, List.copyOf(requests));
    }

    /** Which of several added evaluators got how much is a matter of chance. */
    void check() {
        everyAnswerThatCountsIsThere();
        assertThat(log.evaluations())
                .extracting(evaluation -> evaluation.getEvaluator().getInstance())
                .contains("eval-0")
                .anyMatch(instance -> instance.startsWith("added-"));
    }

    /** Between any two decisions from the one moment to the other. */
    void checkPauses(Instant from, Instant until) {
        List<Instant> moments = new ArrayList<>(log.decisions().stream()
                .map(ArchiveDecision::getDecidedAt)
                .filter(moment -> moment.isAfter(from) && moment.isBefore(until))
                .toList());
        moments.addFirst(from);
        moments.addLast(until);
        for (int next = 1; next < moments.size(); next++) {
            assertThat(Duration.between(moments.get(next - 1), moments.get(next)))
                    .as("pause after %s", moments.get(next - 1))
                    .isLessThan(LONGEST_PAUSE);
        }
    }

    /** A model that was compared with others has answered what it was asked, as far as that still is a task. */
    private void everyAnswerThatCountsIsThere() {
        Set<String> decided = log.decisions().stream()
                .filter(decision -> decision.getSelection().isPresent())
                .flatMap(decision -> decision.getModelId().stream())
                .collect(Collectors.toSet());
        Set<String> active =
                log.tasks().values().stream().map(ActiveTask::getTaskId).collect(Collectors.toSet());
        Set<String> answered = log.evaluations().stream().map(WorkDone::answer).collect(Collectors.toSet());
        assertThat(requests.stream()
                        .filter(item -> decided.contains(item.getModelId()))
                        .filter(item -> item.getPurpose() == EvaluationPurpose.CANDIDATE)
                        .flatMap(item -> item.getTasks().stream()
                                .filter(task -> active.contains(task.getTaskId()))
                                .map(task -> item.getModelId() + "/" + task.getTaskId())))
                .isNotEmpty()
                .allMatch(answered::contains);
    }

    private static String answer(EvaluationCompleted evaluation) {
        return evaluation.getModelId() + "/" + evaluation.getTaskId();
    }
}
