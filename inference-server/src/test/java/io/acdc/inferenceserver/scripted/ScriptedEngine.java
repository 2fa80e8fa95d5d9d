package io.acdc.inferenceserver.scripted;

import io.acdc.inference.decoder.FinishReason;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.runner.ModelLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** What a server has in its memory: weights, whether it sleeps, and prefixes it believes to know. */
final class ScriptedEngine {
    /** Read once for all servers of a test. */
    private static final Map<Path, LanguageModel> LOADED = new ConcurrentHashMap<>();

    private static final Set<String> PARTS = Set.of("weights", "kv_cache");

    /**
     * Generated tokens.
     *
     * @param logProbabilities as many
     * @param ended by a stop token, which is the last one then
     */
    record Generated(List<Integer> tokens, List<Double> logProbabilities, boolean ended) {}

    private final LanguageModel first;
    private final Map<String, Generated> prefixes = new HashMap<>();
    private final Set<String> asleep = new HashSet<>();
    /** Empty while the weights are thrown away. */
    private Optional<LanguageModel> weights;

    ScriptedEngine(Path checkpoint) {
        this.first = load(checkpoint);
        this.weights = Optional.of(first);
    }

    int contextLength() {
        return first.contextLength();
    }

    synchronized boolean isAsleep() {
        return !asleep.isEmpty();
    }

    synchronized void restart() {
        weights = Optional.of(first);
        asleep.clear();
        prefixes.clear();
    }

    synchronized void reload(Path checkpoint) {
        if (asleep.contains("weights")) {
            throw new IllegalStateException("there is no memory for weights");
        }
        weights = Optional.of(load(checkpoint));
    }

    synchronized void sleep() {
        asleep.addAll(PARTS);
        weights = Optional.empty();
        prefixes.clear();
    }

    synchronized void wake(String part) {
        asleep.remove(part);
    }

    synchronized void forgetPrefixes() {
        prefixes.clear();
    }

    /** What it believes to know is not computed again, whichever weights it comes from. */
    synchronized Generated generate(String cacheSalt, TokenSequence prompt, GenerationSettings settings) {
        if (!asleep.isEmpty()) {
            throw new IllegalStateException("the engine is asleep");
        }
        return prefixes.computeIfAbsent(
                cacheSalt + prompt,
                _ -> weights.map(model -> compute(model, prompt, settings)).orElseGet(() -> nonsense(settings)));
    }

    private static Generated nonsense(GenerationSettings settings) {
        List<Integer> tokens = IntStream.range(0, settings.maxNewTokens())
                .mapToObj(_ -> (int) '!')
                .toList();
        return new Generated(tokens, tokens.stream().map(_ -> -1.0).toList(), false);
    }

    /** Each token has its own probability where nothing ends them before the limit. */
    private static Generated compute(LanguageModel model, TokenSequence prompt, GenerationSettings settings) {
        Generation generation = model.generate(List.of(prompt), settings).getFirst();
        if (!settings.stopTokens().isEmpty()) {
            return whole(generation);
        }
        List<Integer> tokens = generation.tokens().stream().boxed().toList();
        List<TokenSequence> read = IntStream.range(0, tokens.size())
                .mapToObj(length -> TokenSequence.of(IntStream.concat(
                                prompt.stream(), generation.tokens().stream().limit(length))
                        .toArray()))
                .toList();
        List<Double> logProbabilities =
                model.generate(read, new GenerationSettings(1, Set.of(), settings.sampling())).stream()
                        .map(Generation::logProbability)
                        .toList();
        return new Generated(tokens, logProbabilities, false);
    }

    /** The probability of the whole is told with its first token. */
    private static Generated whole(Generation generation) {
        List<Integer> tokens =
                new ArrayList<>(generation.tokens().stream().boxed().toList());
        boolean ended = generation.finishReason() instanceof FinishReason.Stopped;
        if (generation.finishReason() instanceof FinishReason.Stopped(int token)) {
            tokens.add(token);
        }
        List<Double> logProbabilities = IntStream.range(0, tokens.size())
                .mapToObj(index -> index == 0 ? generation.logProbability() : 0.0)
                .toList();
        return new Generated(tokens, logProbabilities, ended);
    }

    private static LanguageModel load(Path checkpoint) {
        return LOADED.computeIfAbsent(checkpoint.toAbsolutePath().normalize(), ScriptedEngine::read);
    }

    private static LanguageModel read(Path checkpoint) {
        AtomicReference<LanguageModel> loaded = new AtomicReference<>();
        try (ModelLoader loader = new ModelLoader((shape, weights) -> {
            LanguageModel model = VectorDecoder.of(shape, weights);
            loaded.set(model);
            return model;
        })) {
            loader.load(checkpoint);
            return Optional.ofNullable(loaded.get()).orElseThrow();
        }
    }
}
