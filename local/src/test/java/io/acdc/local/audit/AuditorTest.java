package io.acdc.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.DecisionKind;
import io.acdc.events.SelectionBasis;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.fixture.SmallLog;
import io.acdc.local.lineage.FoundModel;
import io.acdc.local.lineage.LineageTree;
import io.acdc.local.trace.TraceReport;
import io.acdc.schemas.log.LogReader;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.tracing.ModelTrace;
import io.acdc.schemas.tracing.TraceContext;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.EventLog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two seeds, one child that passes everything, then one whose recorded decision is not what its facts make it. */
@Timeout(120)
class AuditorTest {
    private static EmbeddedKafka kafka;
    private static Ids ids;

    private record Ids(
            String easy,
            String hard,
            String seedOne,
            String seedTwo,
            String child,
            String second,
            String counted,
            String early,
            String assessed) {}

    @BeforeAll
    static void record() {
        kafka = EmbeddedKafka.startWithTopics();
        try (EventLog log = new EventLog(kafka.bootstrapServers())) {
            ids = write(new SmallLog(log), log);
        }
    }

    private static Ids write(SmallLog small, EventLog log) {
        small.open();
        String easy = small.propose("upper one", Optional.empty(), 0);
        String hard = small.propose("upper one two", Optional.of(easy), 1);
        String third = small.propose("lower", Optional.empty(), 2);
        small.tick();
        String seedOne = small.seed("one");
        String seedTwo = small.seed("two");
        small.tick();
        answerAll(small, seedOne, List.of(1.0, 0.0, 0.0), List.of(easy, hard, third));
        answerAll(small, seedTwo, List.of(0.0, 1.0, 1.0), List.of(easy, hard, third));
        String child = small.candidate(0, List.of(seedOne, seedTwo));
        small.tick();
        String counted = small.answer(child, easy, 1);
        small.answer(child, easy, 0.25);
        log.append(new ProducerRecord<>(Topics.EVALUATIONS_COMPLETED.name(), "other", new byte[] {1}));
        answerAll(small, child, List.of(1.0, 1.0), List.of(hard, third));
        small.distort(AuditorTest::distorted);
        String second = small.candidate(1, List.of(child));
        small.tick();
        answerAll(small, second, List.of(0.0, 0.0, 0.0), List.of(easy, hard, third));
        String early = small.answer(child, small.propose("extra", Optional.empty(), 3), 1);
        String assessed = small.assess("brevity", child, easy, 0, counted);
        return new Ids(easy, hard, seedOne, seedTwo, child, second, counted, early, assessed);
    }

    private static void answerAll(SmallLog small, String model, List<Double> scores, List<String> tasks) {
        for (int task = 0; task < tasks.size(); task++) {
            small.answer(model, tasks.get(task), scores.get(task));
        }
    }

    private static ArchiveDecision distorted(ArchiveDecision decision) {
        if (decision.getKind() != DecisionKind.CANDIDATE_REJECTED) {
            return decision;
        }
        SelectionBasis basis = decision.getSelection().orElseThrow();
        return ArchiveDecision.newBuilder(decision)
                .setSelection(SelectionBasis.newBuilder(basis)
                        .setComparableTasksDigest("00".repeat(32))
                        .build())
                .build();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldTellAnEvaluationWithItsTaskItsModelAndTheDecisionsThatRestOnIt() throws InterruptedException {
        // When
        JsonNode story = audit(ids.counted());

        // Then
        assertThat(story.path("evaluation").path("output").asText()).isEqualTo("o");
        assertThat(story.path("traceId").asText())
                .isEqualTo(ModelTrace.of("islands", ids.child()).traceId());
        assertThat(story.path("effect").path("counts").asBoolean()).isTrue();
        assertThat(story.path("task").path("instruction").asText()).isEqualTo("upper one");
        assertThat(story.path("model").path("weightsEvaluated").asText()).isEqualTo("as recorded");
        assertThat(story.path("lineage").findValuesAsText("modelId"))
                .contains(ids.child(), ids.seedOne(), ids.seedTwo());
        assertThat(story.path("sameAnswer").get(0).path("came").asText()).isEqualTo("later");
        assertThat(story.path("sameAnswer").get(0).path("agrees").asBoolean()).isFalse();
        assertThat(story.path("decisions"))
                .extracting(decision -> decision.path("as").asText())
                .containsExactly("candidate", "member");
    }

    @Test
    void shouldTellAFurtherEvaluatorsWordWithTheTranscriptItRead() throws InterruptedException {
        // When
        JsonNode story = audit(ids.assessed());

        // Then
        JsonNode transcript = story.path("transcript");
        assertThat(transcript.path("evaluationId").asText()).isEqualTo(ids.counted());
        assertThat(transcript.path("evaluator").asText()).isEqualTo("answer/1 eval-0");
        assertThat(transcript.path("sameOutput").asBoolean()).isTrue();
        assertThat(story.path("decisions")).isEmpty();
        assertThat(audit(ids.counted()).path("sameAnswer"))
                .extracting(other -> other.path("evaluator").asText())
                .contains("brevity/1 brevity-0");
    }

    @Test
    void shouldSayWhyAnEvaluationHadNoEffect() throws InterruptedException {
        JsonNode story = audit(ids.early());
        assertThat(story.path("effect").path("counts").asBoolean()).isFalse();
        assertThat(story.path("effect").path("why").asText())
                .isEqualTo("the task had not been activated when it was read");
        assertThat(story.path("decisions")).isEmpty();
    }

    @Test
    void shouldTellAModelFromItsRecipeToItsDescendants() throws InterruptedException {
        // When
        JsonNode story = audit(ids.child());

        // Then
        assertThat(story.path("membership").path("standing").asText()).isEqualTo("member");
        assertThat(story.path("weightsOnStorage").asText()).isEqualTo("dropped, or not on this machine");
        assertThat(story.path("evaluations").path("evaluated").asInt()).isEqualTo(4);
        assertThat(story.path("evaluations").path("repeated").asInt()).isEqualTo(1);
        assertThat(story.path("descendants").findValuesAsText("modelId")).containsExactly(ids.second());
        assertThat(story.path("descendants").get(0).path("standing").asText()).isEqualTo("rejected");
    }

    @Test
    void shouldTellATaskItsChildrenAndItsPassRate() throws InterruptedException {
        // When
        JsonNode story = audit(ids.easy());

        // Then
        assertThat(story.path("taskChildren").findValuesAsText("taskId")).containsExactly(ids.hard());
        assertThat(story.path("decisions").findValuesAsText("kind")).containsExactly("TASK_ACTIVATED");
        assertThat(story.path("passedBy").findValuesAsText("modelId")).contains(ids.seedOne(), ids.child());
        assertThat(story.path("passRateOverTime")).isNotEmpty();
        assertThat(audit(ids.hard()).path("taskAncestry").findValuesAsText("taskId"))
                .containsExactly(ids.easy());
    }

    @Test
    void shouldRecomputeADecisionFromItsFacts() throws InterruptedException {
        // Given
        String admission = decisionAbout(ids.child());

        // When
        JsonNode story = audit(admission);

        // Then
        assertThat(story.path("recomputed").path("agrees").asBoolean()).isTrue();
        assertThat(story.path("contenders").findValuesAsText("modelId"))
                .containsExactlyInAnyOrder(ids.seedOne(), ids.seedTwo(), ids.child());
        assertThat(story.path("comparableTasks").findValuesAsText("taskId")).hasSize(3);
        assertThat(story.path("excludedTasks")).isEmpty();
    }

    @Test
    void shouldShowWhereADecisionIsNotWhatItsFactsMakeIt() throws InterruptedException {
        JsonNode story = audit(decisionAbout(ids.second()));
        assertThat(story.path("recomputed").path("agrees").asBoolean()).isFalse();
        assertThat(story.path("recomputed").path("differences").findValuesAsText("field"))
                .containsExactly("selection.comparableTasksDigest");
    }

    @Test
    void shouldAcceptTheBeginningOfAnIdAndListWhatItCouldMean() throws InterruptedException {
        assertThat(audit(ids.child().substring(0, 14))
                        .path("model")
                        .path("modelId")
                        .asText())
                .isEqualTo(ids.child());
        assertThatThrownBy(() -> audit("m-"))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageContaining("m- could be any of m-")
                .hasMessageContaining(ids.child());
        assertThatThrownBy(() -> audit("e-none")).hasMessage("no evaluation whose id begins with e-none");
        assertThatThrownBy(() -> audit("999")).hasMessageContaining("the last one is ");
        assertThatThrownBy(() -> audit("other#1")).hasMessageContaining("population other has no decisions");
        assertThatThrownBy(() -> audit("model")).hasMessageContaining("'model' is no id");
    }

    @Test
    void shouldTellWhereTheModelsOfALineageStand() {
        // When
        FoundModel found = auditor().model(Subject.parse(ids.second()));

        // Then
        assertThat(LineageTree.lines(found, 5))
                .containsExactly(
                        ids.second()
                                + "  candidate 1, rejected, not on disk, task-vector-sum(scale 1.000), not mutated",
                        "└─ 0.5000 × " + ids.child()
                                + "  candidate 0, member, not on disk, task-vector-sum(scale 1.000), not mutated",
                        "   ├─ 0.5000 × " + ids.seedOne() + "  seed one, evicted, not on disk",
                        "   └─ 0.5000 × " + ids.seedTwo() + "  seed two, member, not on disk",
                        "all against m-00000000000000000000  not announced in this log");
        assertThat(found.standings().fitness(ids.child()).orElseThrow().passed())
                .isEqualTo(1.0);
        assertThatThrownBy(() -> auditor().model(Subject.parse(ids.easy())))
                .hasMessageContaining("only models have a lineage");
    }

    @Test
    void shouldTellAModelsStoryWithTheIdsInTheHeadersOfItsRecords() {
        // When
        TraceReport trace = TraceReport.read(
                kafka.clientConfiguration(), Subject.parse(ids.child().substring(0, 14)), Optional.empty());

        // Then
        assertThat(trace.report().lines().getFirst())
                .isEqualTo("trace %s  %s in population islands"
                        .formatted(ModelTrace.of("islands", ids.child()).traceId(), ids.child()));
        assertThat(trace.steps())
                .extracting(step -> step.name().word())
                .contains("merge", "take", "evaluate", "publish", "decide");
        assertThat(trace.otlp().at("/resourceSpans/0/scopeSpans/0/spans"))
                .extracting(span -> "00-%s-%s-01"
                        .formatted(
                                span.path("traceId").asText(),
                                span.path("spanId").asText()))
                .containsAll(traceparents(ids.child()));
        assertThatThrownBy(() ->
                        TraceReport.read(kafka.clientConfiguration(), Subject.parse(ids.easy()), Optional.empty()))
                .hasMessageContaining("only models have a trace");
    }

    /** Those on a real broker, of all records of the model's trace. */
    private static Set<String> traceparents(String model) {
        Set<String> found = new HashSet<>();
        try (LogReader reader = LogReader.open(
                kafka.clientConfiguration(),
                List.of(
                        Topics.MODELS_MERGED.name(),
                        Topics.EVALUATIONS_COMPLETED.name(),
                        Topics.ARCHIVE_DECISIONS.name()))) {
            reader.forEach(record -> TraceContext.of(record.headers())
                    .filter(context -> context.traceId()
                            .equals(ModelTrace.of("islands", model).traceId()))
                    .ifPresent(context -> found.add(context.traceparent())));
        }
        assertThat(found).as("merge, evaluate and decide").hasSizeGreaterThanOrEqualTo(3);
        return found;
    }

    private static String decisionAbout(String model) throws InterruptedException {
        return audit(model).path("decisions").get(0).path("decision").asText();
    }

    private static JsonNode audit(String id) throws InterruptedException {
        return auditor().audit(Subject.parse(id)).json();
    }

    private static Auditor auditor() {
        return new Auditor(kafka.clientConfiguration(), Optional.empty());
    }
}
