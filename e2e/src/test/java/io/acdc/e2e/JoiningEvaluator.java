package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.FurtherDecisionKind;
import io.acdc.events.FurtherSkills;
import io.acdc.events.SelectionBasis;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An evaluator of another kind that comes to a running system and leaves it again.
 *
 * @param directory where it is started
 * @param data data directory of the system
 */
record JoiningEvaluator(Path directory, Path data) {
    private static final String KIND = "brevity";

    /** Comes, joins, counts in a few decisions, leaves. */
    void comeAndGo() throws Exception {
        Acdc evaluator = Acdc.start(
                directory,
                "evaluator",
                "--example",
                KIND,
                "--data",
                data.toString(),
                "--instance",
                "brevity-0",
                "--population",
                "default");
        try (EventLog log = new EventLog(new RunningSystem(data).bootstrap().orElseThrow())) {
            evaluator.await(
                    "the evaluator to join",
                    Duration.ofMinutes(2),
                    () -> evaluator.complained().contains("EVALUATOR_JOINED"));
            evaluator.await(
                    "decisions that rest on it", Duration.ofMinutes(2), () -> has(log, JoiningEvaluator::counts));
            evaluator.process().destroy();
            Acdc.Ended ended = evaluator.awaitEnd(Duration.ofSeconds(30));
            assertThat(ended.err()).contains("evaluator: left");
            log.await(Topics.ARCHIVE_DECISIONS, decisions -> decisions.stream().anyMatch(JoiningEvaluator::leaves));
        } finally {
            evaluator.process().destroy();
        }
    }

    /** What the log must say afterwards. */
    static void assertCounted(RecordedLog log) {
        List<ArchiveDecision> decisions = log.decisions();
        int joined = index(decisions, JoiningEvaluator::joins);
        int left = index(decisions, JoiningEvaluator::leaves);
        assertThat(joined).isBetween(1, left - 1);
        assertThat(decisions.subList(0, joined)).noneMatch(JoiningEvaluator::counts);
        assertThat(decisions.subList(joined, left)).anyMatch(JoiningEvaluator::counts);
        assertThat(decisions.subList(left, decisions.size())).noneMatch(JoiningEvaluator::counts);
        assertThat(log.evaluations().stream()
                        .filter(evaluation ->
                                evaluation.getEvaluator().getKind().equals(KIND))
                        .filter(evaluation -> evaluation.getOutcome() == EvaluationOutcome.SCORED)
                        .toList())
                .isNotEmpty()
                .allSatisfy(JoiningEvaluator::assertNamesItsTranscript);
    }

    private static void assertNamesItsTranscript(EvaluationCompleted evaluation) {
        assertThat(evaluation.getTranscriptId()).isPresent();
        assertThat(evaluation.getVerdict()).isNotEmpty();
    }

    private static boolean has(EventLog log, Predicate<ArchiveDecision> wanted) {
        return log.await(Topics.ARCHIVE_DECISIONS, 1).stream().anyMatch(wanted);
    }

    private static int index(List<ArchiveDecision> decisions, Predicate<ArchiveDecision> wanted) {
        return IntStream.range(0, decisions.size())
                .filter(index -> wanted.test(decisions.get(index)))
                .findFirst()
                .orElse(-1);
    }

    private static boolean joins(ArchiveDecision decision) {
        return decision.getFurtherKind()
                .filter(FurtherDecisionKind.EVALUATOR_JOINED::equals)
                .isPresent();
    }

    private static boolean leaves(ArchiveDecision decision) {
        return decision.getFurtherKind()
                .filter(FurtherDecisionKind.EVALUATOR_LEFT::equals)
                .isPresent();
    }

    private static boolean counts(ArchiveDecision decision) {
        return decision.getSelection().map(SelectionBasis::getFurtherSkills).stream()
                .flatMap(List::stream)
                .map(FurtherSkills::getEvaluatorKind)
                .anyMatch(KIND::equals);
    }
}
