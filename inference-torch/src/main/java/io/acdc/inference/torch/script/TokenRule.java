package io.acdc.inference.torch.script;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How tokens of one batch are chosen and when answers end. All random numbers are drawn beforehand, by the rule of all
 * decoders: they depend on seed and prompt alone.
 */
public final class TokenRule {
    private static final double GREEDY = 0;
    private static final double ALL = 1;

    private final long[] stopTokens;
    private final double temperature;
    private final double share;
    private final double[] uniforms;

    private TokenRule(Set<Integer> stopTokens, double temperature, double share, double... uniforms) {
        this.stopTokens = stopTokens.stream().mapToLong(Integer::longValue).toArray();
        this.temperature = temperature;
        this.share = share;
        this.uniforms = uniforms;
    }

    /** @param longestAnswer most new tokens of any prompt */
    public static TokenRule of(GenerationSettings settings, List<TokenSequence> prompts, int longestAnswer) {
        return switch (settings.sampling()) {
            case Sampling.Greedy _ -> new TokenRule(settings.stopTokens(), GREEDY, ALL);
            case Sampling.Temperature(double temperature, double topP, long seed) ->
                new TokenRule(
                        settings.stopTokens(),
                        temperature,
                        topP,
                        prompts.stream()
                                .map(prompt ->
                                        CounterRandom.of(seed, "sampling").derive(prompt.toString()))
                                .flatMapToDouble(random ->
                                        Arrays.stream(new double[longestAnswer]).map(_ -> random.nextDouble()))
                                .toArray());
        };
    }

    void addTo(Arguments arguments) {
        arguments.list(stopTokens).add(temperature).add(share).list(uniforms);
    }
}
