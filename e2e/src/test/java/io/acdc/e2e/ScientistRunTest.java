package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ScientistCall;
import io.acdc.events.ScientistCallOutcome;
import io.acdc.events.ScientistPurpose;
import io.acdc.events.TaskOperator;
import io.acdc.events.TaskProposed;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.scientist.Misbehaviour;
import io.acdc.testkit.scientist.ScriptedScientistServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tasks written by a scripted server in the place of a language model, one that misbehaves in many ways. */
@Timeout(420)
class ScientistRunTest {
    private static final List<Misbehaviour> MISBEHAVIOURS = List.of(
            Misbehaviour.PROSE,
            Misbehaviour.HALF_JSON,
            Misbehaviour.OTHER_LANGUAGE,
            Misbehaviour.NOTHING,
            Misbehaviour.WRONG_FIELDS,
            Misbehaviour.SERVER_ERROR);

    @TempDir
    private Path directory;

    @Test
    void shouldEvolveOnTheTasksOfALanguageModelThatOftenGoesWrong() throws Exception {
        try (ScriptedScientistServer scientist = ScriptedScientistServer.start()) {
            // Given
            Path data = directory.resolve("data");
            SeedsCopy seeds = SeedsCopy.to(directory.resolve("seeds")).withoutBenchmark();
            scientist.misbehave(0.2, MISBEHAVIOURS);

            // When
            Acdc run = Acdc.start(directory, runArguments(data, scientist.url(), seeds.directory()));
            Acdc.Ended ended = run.awaitEnd(Duration.ofMinutes(5));

            // Then
            assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
            assertRecorded(data);
        }
    }

    private static String[] runArguments(Path data, String url, Path seeds) {
        List<String> arguments = new ArrayList<>(List.of("run", "--data", data.toString(), "--plain"));
        arguments.addAll(List.of("--seeds", seeds.toString()));
        arguments.addAll(List.of("--candidates", "20", "--evaluators", "1", "--seed", "2"));
        arguments.addAll(List.of("--scientist", url, "--scientist-model", "scripted"));
        for (String setting : List.of("tasks.poolSize=15", "tasks.decisionsPerRound=5", "tasks.proposalsPerRound=5")) {
            arguments.addAll(List.of("--set", setting));
        }
        return arguments.toArray(String[]::new);
    }

    private void assertRecorded(Path data) throws Exception {
        try (RunningBroker broker = RunningBroker.start(directory, data)) {
            Written written = Written.read(broker.bootstrap());
            assertThat(written.tasks())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(task -> assertThat(task.getScientistCalls()).isNotEmpty())
                    .extracting(TaskProposed::getOperator)
                    .contains(TaskOperator.INITIAL)
                    .containsAnyOf(
                            TaskOperator.HARDER, TaskOperator.NOVEL, TaskOperator.SIBLING, TaskOperator.COMBINED);
            assertThat(written.calls())
                    .extracting(ScientistCall::getCallId)
                    .containsAll(written.tasks().getLast().getScientistCalls());
            assertThat(written.calls())
                    .extracting(ScientistCall::getOutcome)
                    .contains(ScientistCallOutcome.ANSWERED, ScientistCallOutcome.INVALID, ScientistCallOutcome.FAILED);
            assertThat(written.calls())
                    .extracting(ScientistCall::getPurpose)
                    .contains(ScientistPurpose.INITIAL, ScientistPurpose.REFLECTION, ScientistPurpose.GIBBERISH);
            Acdc.Ended verified = Acdc.run(directory, "replay", "--verify", "--bootstrap", broker.bootstrap());
            assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        }
    }

    private record Written(List<TaskProposed> tasks, List<ScientistCall> calls) {
        static Written read(String bootstrap) throws Exception {
            Written written = new Written(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
            EventHandlers handlers = EventHandlers.none()
                    .on(Topics.TASKS_PROPOSED, written.tasks()::add)
                    .on(Topics.SCIENTIST_CALLS, written.calls()::add);
            try (EventFollower follower =
                    EventFollower.follow(Map.of("bootstrap.servers", bootstrap), handlers, _ -> {})) {
                follower.caughtUp().get(60, TimeUnit.SECONDS);
            }
            return written;
        }
    }
}
