package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.testkit.oracle.JlamaOracle;
import java.util.List;
import java.util.Set;

/** A decoder that takes part. */
interface Contestant {
    String name();

    /** Exactly {@code count} greedy tokens after every prompt, whatever they are. */
    List<TokenSequence> greedy(List<TokenSequence> prompts, int count);

    /** One of ours. */
    static Contestant of(String name, LanguageModel model) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<TokenSequence> greedy(List<TokenSequence> prompts, int count) {
                return model.generate(prompts, GenerationSettings.greedy(count, Set.of())).stream()
                        .map(Generation::tokens)
                        .toList();
            }
        };
    }

    static Contestant of(JlamaOracle oracle) {
        return new Contestant() {
            @Override
            public String name() {
                return "jlama";
            }

            @Override
            public List<TokenSequence> greedy(List<TokenSequence> prompts, int count) {
                return prompts.stream()
                        .map(prompt -> TokenSequence.of(oracle.greedy(prompt.toArray(), count)))
                        .toList();
            }
        };
    }
}
