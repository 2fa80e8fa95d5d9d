package io.acdc.evalservice.evaluation;

import static io.acdc.evalservice.fixture.WorkItemBuilder.workItem;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.assistancekit.sandbox.SandboxOnDemand;
import io.acdc.evalservice.answering.InferenceBackend;
import io.acdc.evalservice.answering.InferenceBackends;
import io.acdc.evalservice.answering.LoadedModels;
import io.acdc.evalservice.assistance.HelpAtHand;
import io.acdc.evalservice.assistance.NoLanguageModel;
import io.acdc.evalservice.fixture.ScriptedSandbox;
import io.acdc.evalservice.fixture.SpoiltCheckpoint;
import io.acdc.evalservice.gate.Gate;
import io.acdc.evalservice.scoring.AnswerScoring;
import io.acdc.events.AnsweringSettings;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluationRequested;
import io.acdc.events.FinishReason;
import io.acdc.scoring.gibberish.GibberishStatistics;
import io.acdc.scoring.sandbox.SandboxReply;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a checkpoint or a prompt: a recorded failed evaluation that says it, and no dead evaluator. */
// In the service's class loader, where the native tokenizer is loaded in this JVM.
@QuarkusTest
class FailureReasonsTest {
    private static final AnsweringSettings PLAIN = new AnsweringSettings("", 0.0, 1.0, 0L);
    private static final String REFUSING =
            "{% if messages[0].role == 'system' %}{{ raise_exception('no system messages') }}{% endif %}=";

    @TempDir
    Path directory;

    /** What is wrong, and what the evaluation says. */
    enum Fault {
        UNKNOWN_ARCHITECTURE("config.json: architecture MambaForCausalLM is not supported"),
        MISSING_TENSOR("tensor model.layers.4."),
        WRONG_SHAPE("but config.json asks for"),
        SLIDING_WINDOW("sliding-window attention"),
        SMALL_VOCABULARY("is outside the model's vocabulary of 100; the tokenizer belongs"),
        NOT_FINITE("not finite"),
        NO_TEMPLATE("has no chat_template"),
        REFUSED_SYSTEM_MESSAGE("the chat template refuses the conversation: no system messages");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        void spoil(SpoiltCheckpoint checkpoint) {
            switch (this) {
                case UNKNOWN_ARCHITECTURE ->
                    checkpoint.edit(
                            "config.json",
                            config -> config.putArray("architectures").add("MambaForCausalLM"));
                case MISSING_TENSOR -> checkpoint.edit("config.json", config -> config.put("num_hidden_layers", 5));
                case WRONG_SHAPE -> checkpoint.edit("config.json", config -> config.put("intermediate_size", 128));
                case SLIDING_WINDOW -> checkpoint.edit("config.json", config -> config.put("use_sliding_window", true));
                case SMALL_VOCABULARY -> checkpoint.cutVocabulary(100);
                case NOT_FINITE -> checkpoint.spoilNumber();
                case NO_TEMPLATE -> checkpoint.edit("tokenizer_config.json", config -> config.remove("chat_template"));
                case REFUSED_SYSTEM_MESSAGE ->
                    checkpoint.edit("tokenizer_config.json", config -> config.put("chat_template", REFUSING));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayWhatIsWrongWithACheckpoint(Fault fault) {
        // Given
        SpoiltCheckpoint checkpoint = SpoiltCheckpoint.in(directory);
        fault.spoil(checkpoint);
        EvaluationRequested item = workItem()
                .withCheckpoint(directory, checkpoint.weightSha256())
                .asking("reverse planet", "tenalp")
                .asking("upper cat", "CAT")
                .answering(
                        fault == Fault.REFUSED_SYSTEM_MESSAGE
                                ? new AnsweringSettings("Be brief.", 0.0, 1.0, 0L)
                                : PLAIN)
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item);

        // Then
        assertThat(evaluations)
                .hasSize(2)
                .allSatisfy(evaluation -> assertThat(evaluation.getOutcome()).isEqualTo(EvaluationOutcome.FAILED))
                .allSatisfy(evaluation -> assertThat(evaluation.getScore()).isZero())
                .allSatisfy(evaluation -> assertThat(evaluation.getFailure())
                        .hasValueSatisfying(
                                line -> assertThat(line).contains(fault.reason).doesNotContain("\n")));
    }

    @Test
    void shouldFailOnlyThePromptThatIsLongerThanTheContext() {
        // Given
        SpoiltCheckpoint checkpoint = SpoiltCheckpoint.in(directory);
        EvaluationRequested item = workItem()
                .withCheckpoint(directory, checkpoint.weightSha256())
                .asking("reverse " + "planet".repeat(20), "x")
                .asking("reverse planet", "tenalp")
                .build();

        // When
        List<EvaluationCompleted> evaluations = evaluate(item);

        // Then
        assertThat(evaluations.getFirst().getFailure())
                .contains("the prompt has 129 tokens, the model's context 64; shorten the prompt");
        EvaluationCompleted answered = evaluations.getLast();
        assertThat(answered.getScore()).isEqualTo(1);
        assertThat(answered.getFinishReason()).isEqualTo(FinishReason.END_TOKEN);
        assertThat(answered.getTokensOut()).isEqualTo(7);
        assertThat(answered.getBackend()).isEqualTo("vector");
        assertThat(answered.getDevice()).isEqualTo("cpu");
        assertThat(answered.getLoadMillis()).isPositive();
        assertThat(answered.getWeightFingerprint()).isEqualTo(checkpoint.weightSha256());
    }

    private static List<EvaluationCompleted> evaluate(EvaluationRequested item) {
        try (InferenceBackend backend = new InferenceBackends(name -> Optional.empty(), Map.of()).open()) {
            return new WorkItemEvaluator(
                            new LoadedModels(backend, 0, InstantSource.system()),
                            EvaluatorIdentity.ofInstance("eval-0", backend.backend()),
                            scoring(),
                            new Gate(
                                    (subject, instruction, output) -> GibberishStatistics.examine(output),
                                    new NoLanguageModel()::gibberish,
                                    Thread::startVirtualThread),
                            InstantSource.system())
                    .evaluate(item);
        }
    }

    private static AnswerScoring scoring() {
        SandboxOnDemand none = new SandboxOnDemand(
                () -> new ScriptedSandbox(job -> new SandboxReply.Scored(0)), InstantSource.system());
        return new AnswerScoring(
                new HelpAtHand(none, new NoLanguageModel()), (kind, scored) -> {}, Thread::startVirtualThread);
    }
}
