package io.acdc.inferenceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.runner.Answer;
import io.acdc.inference.runner.AnswerSettings;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.scripted.Misbehaviour;
import io.acdc.inferenceserver.scripted.ScriptedInferenceServer;
import io.acdc.inferenceserver.settings.ServerConfiguration;
import io.acdc.inferenceserver.settings.SwapMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InferenceServerTest {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final Path BASE = SEEDS.resolve("base");
    private static final Path STRINGS = SEEDS.resolve("strings");
    private static final Path ORDER = SEEDS.resolve("order");
    private static final AnswerSettings GREEDY = AnswerSettings.greedy(12);
    private static final List<String> INSTRUCTIONS = List.of("reverse planet", "add 2 3", "sort 3 1 2");

    private static final Map<Path, List<Answer>> EXPECTED = new ConcurrentHashMap<>();
    private static final Map<Path, String> DIGESTS = new ConcurrentHashMap<>();

    private final ScriptedInferenceServer vllm = ScriptedInferenceServer.start(BASE);

    @AfterEach
    void stop() {
        vllm.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"RELOAD", "SLEEP"})
    void shouldGiveTheVectorDecodersAnswersForEveryCheckpointInTurn(SwapMode mode) {
        // Given
        try (InferenceServer server = open(mode)) {
            for (Path checkpoint : List.of(STRINGS, ORDER, STRINGS)) {
                // When
                List<Answer> answers = load(server, checkpoint).runner().answer(INSTRUCTIONS, GREEDY);

                // Then
                assertThat(answers)
                        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("logProbability")
                        .isEqualTo(expected(checkpoint));
            }
        }
    }

    @Test
    void shouldTellWeightsApartByTheirCanary() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            // When
            String strings = load(server, STRINGS).canaryFingerprint();
            String order = load(server, ORDER).canaryFingerprint();

            // Then
            assertThat(strings).matches("[0-9a-f]{64}").isNotEqualTo(order);
            assertThat(load(server, STRINGS).canaryFingerprint()).isEqualTo(strings);
        }
    }

    @Test
    void shouldLoadAModelAgainWhenItIsAskedAfterAnother() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);
            load(server, ORDER);

            // When
            List<Answer> answers = strings.runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(outputs(answers)).isEqualTo(outputs(expected(STRINGS)));
        }
    }

    @Test
    void shouldNotTellTheServerOfWeightsThatAreNotTheAnnouncedOnes() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            // When / Then
            assertThatThrownBy(() -> server.load(STRINGS, "announced"))
                    .isInstanceOf(OtherWeightsException.class)
                    .hasMessageStartingWith("stale or changed weights in " + STRINGS)
                    .hasMessageContaining("announced announced");
            assertThat(vllm.requests()).isEmpty();
        }
    }

    @Test
    void shouldReloadOnceMoreWhenTheWeightsAreStale() {
        // Given
        vllm.misbehave(Misbehaviour.STALE_RELOAD, 1);
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            // When
            List<Answer> answers = load(server, STRINGS).runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(outputs(answers)).isEqualTo(outputs(expected(STRINGS)));
        }
    }

    @Test
    void shouldRefuseWeightsThatStayStale() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            load(server, STRINGS);
            vllm.misbehave(Misbehaviour.STALE_RELOAD, 4);

            // When / Then
            assertThatThrownBy(() -> load(server, ORDER))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("stale or other weights: told to load " + ORDER)
                    .hasMessageContaining(sha256(STRINGS));
            assertThat(server.trouble())
                    .hasValueSatisfying(line -> assertThat(line).contains("stale"));
            assertThat(outputs(load(server, ORDER).runner().answer(INSTRUCTIONS, GREEDY)))
                    .isEqualTo(outputs(expected(ORDER)));
            assertThat(server.trouble()).isEmpty();
        }
    }

    @Test
    void shouldRefuseOtherWeightsThanThoseItWasToldToLoad() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            load(server, STRINGS);
            load(server, ORDER);
            vllm.misbehave(Misbehaviour.WRONG_RELOAD, 4);

            // When / Then
            assertThatThrownBy(() -> load(server, STRINGS))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("its canary is not what these weights made of it before");
        }
    }

    @Test
    void shouldRefuseTheFirstWeightsInThePlaceOfNewOnes() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            load(server, STRINGS);
            vllm.misbehave(Misbehaviour.WRONG_RELOAD, Integer.MAX_VALUE);

            // When / Then
            assertThatThrownBy(() -> load(server, ORDER))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("its canary is what it was before");
        }
    }

    @Test
    void shouldFindAServerWithTheWeightsOfAnEarlierEvaluator() {
        // Given
        try (InferenceServer earlier = open(SwapMode.RELOAD)) {
            load(earlier, STRINGS);
        }

        // When / Then
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            for (Path checkpoint : List.of(STRINGS, BASE, ORDER, STRINGS)) {
                assertThat(outputs(load(server, checkpoint).runner().answer(INSTRUCTIONS, GREEDY)))
                        .isEqualTo(outputs(expected(checkpoint)));
            }
        }
    }

    @Test
    void shouldAskAgainWhatAServerAnsweredThatWasRestartedMeanwhile() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);
            vllm.misbehave(Misbehaviour.RESTART, 1);

            // When
            List<Answer> answers = strings.runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(outputs(answers)).isEqualTo(outputs(expected(STRINGS)));
        }
    }

    @Test
    void shouldGiveNoAnswersOfAServerThatIsRestartedAgainAndAgain() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);
            vllm.misbehave(Misbehaviour.RESTART, 2 * INSTRUCTIONS.size());

            // When / Then
            assertThatThrownBy(() -> strings.runner().answer(INSTRUCTIONS, GREEDY))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("had other weights after answering than before");
        }
    }

    @Test
    void shouldSayThatNobodyIsThere() {
        // Given
        vllm.close();
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            // When / Then
            assertThatThrownBy(() -> load(server, STRINGS))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageStartingWith(vllm.url() + " /v1/models: does not reply");
            assertThat(server.trouble()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER_ERROR", "CUT", "GARBAGE", "ABORTED"})
    void shouldAskOnceMoreAfterOneBrokenReplyAndGiveUpAfterMore(Misbehaviour misbehaviour) {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);

            // When
            vllm.misbehave(misbehaviour, 1);
            List<Answer> answers = strings.runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(outputs(answers)).isEqualTo(outputs(expected(STRINGS)));
            vllm.misbehave(misbehaviour, Integer.MAX_VALUE);
            assertThatThrownBy(() -> strings.runner().answer(INSTRUCTIONS, GREEDY))
                    .isInstanceOf(ServerTroubleException.class);
        }
    }

    @Test
    void shouldGiveUpAReloadThatFailsAndManageLater() {
        // Given
        try (InferenceServer server = open(SwapMode.SLEEP)) {
            vllm.misbehave(Misbehaviour.RELOAD_ERROR, 2);

            // When / Then
            assertThatThrownBy(() -> load(server, STRINGS))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("answered status 500: cannot reload");
            assertThat(load(server, STRINGS).canaryFingerprint()).isNotEmpty();
        }
    }

    @Test
    void shouldFailOnlyThePromptThatTheServerRefuses() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);
            vllm.misbehave(Misbehaviour.REFUSED, 1);

            // When
            List<Answer> answers = strings.runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(answers)
                    .extracting(Answer::finishReason)
                    .containsOnlyOnce(
                            new FinishReason.Failed("the server refuses the prompt: this prompt is not wanted"));
        }
    }

    @Test
    void shouldFailAPromptBeyondTheContextWithoutAskingTheServer() {
        // Given
        try (InferenceServer server = open(SwapMode.RELOAD)) {
            ServedModel strings = load(server, STRINGS);

            // When
            List<Answer> answers = strings.runner().answer(List.of("a".repeat(200), "reverse planet"), GREEDY);

            // Then
            assertThat(answers.getFirst().finishReason())
                    .isEqualTo(new FinishReason.Failed(
                            "the prompt has 201 tokens, the model's context 64; shorten the prompt"));
            assertThat(answers.getLast().output()).isEqualTo("tenalp");
        }
    }

    @Test
    void shouldUseAServerOfOneModelForThatModelOnly() {
        // Given
        try (InferenceServer server = open(SwapMode.NONE)) {
            // When / Then
            assertThat(outputs(load(server, BASE).runner().answer(INSTRUCTIONS, GREEDY)))
                    .isEqualTo(outputs(expected(BASE)));
            assertThatThrownBy(() -> load(server, STRINGS))
                    .isInstanceOf(ServerTroubleException.class)
                    .hasMessageContaining("serves one model, with weights " + sha256(BASE));
        }
    }

    @Test
    void shouldTokenizeTheTextOfServersThatReplyNothingElse() {
        // Given
        try (ScriptedInferenceServer other = ScriptedInferenceServer.startTextOnly(BASE);
                InferenceServer server = open(other, SwapMode.NONE)) {
            // When
            List<Answer> answers = load(server, BASE).runner().answer(INSTRUCTIONS, GREEDY);

            // Then
            assertThat(outputs(answers)).isEqualTo(outputs(expected(BASE)));
        }
    }

    private InferenceServer open(SwapMode mode) {
        return open(vllm, mode);
    }

    private static InferenceServer open(ScriptedInferenceServer vllm, SwapMode mode) {
        Map<String, String> properties = Map.of(
                "acdc.inference.server.url", vllm.url(),
                "acdc.inference.server.swap", mode.name(),
                "acdc.inference.server.recovery-seconds", "0");
        return InferenceServer.open(
                new ServerConfiguration(name -> Optional.ofNullable(properties.get(name))).read(Map.of()));
    }

    private static ServedModel load(InferenceServer server, Path checkpoint) {
        return server.load(checkpoint, sha256(checkpoint));
    }

    /** What the checkpoint's answers are without any server. */
    private static List<Answer> expected(Path checkpoint) {
        return EXPECTED.computeIfAbsent(checkpoint, directory -> {
            try (ModelLoader loader = new ModelLoader()) {
                return loader.load(directory).answer(INSTRUCTIONS, GREEDY);
            }
        });
    }

    private static List<String> outputs(List<Answer> answers) {
        return answers.stream().map(Answer::output).toList();
    }

    private static String sha256(Path directory) {
        return DIGESTS.computeIfAbsent(directory, path -> {
            try (Checkpoint checkpoint = Checkpoint.open(path)) {
                return checkpoint.weightSha256();
            }
        });
    }
}
