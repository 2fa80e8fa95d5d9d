package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.TokenSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two decoders' answers to the same prompts.
 *
 * @param tokens of all answers of one decoder
 * @param equalTokens of them that are equal up to the answers' first differences; what follows one is another question
 */
record Comparison(String first, String second, int prompts, int tokens, int equalTokens, List<Difference> differences) {

    static Comparison of(Answers first, Answers second, List<TokenSequence> prompts) {
        List<Difference> differences = new ArrayList<>();
        int tokens = 0;
        int equal = 0;
        for (int index = 0; index < prompts.size(); index++) {
            TokenSequence prompt = prompts.get(index);
            TokenSequence answer = first.tokens().get(index);
            Optional<Difference> difference =
                    Difference.between(index, prompt, answer, second.tokens().get(index));
            difference.ifPresent(differences::add);
            tokens += answer.length();
            equal += difference
                    .map(parting -> parting.before().length() - prompt.length())
                    .orElse(answer.length());
        }
        return new Comparison(
                first.decoder(), second.decoder(), prompts.size(), tokens, equal, List.copyOf(differences));
    }

    /** One row of the report, and a line for each difference. */
    String text(ExactDecoder exact) {
        StringBuilder text = new StringBuilder("  %-8s %-8s %7d %8d %8d  %s%n"
                .formatted(
                        first,
                        second,
                        prompts,
                        tokens,
                        equalTokens,
                        differences.isEmpty() ? "none" : differences.size() + " prompts"));
        differences.forEach(difference -> text.append("    %s%n".formatted(difference.explained(exact))));
        return text.toString();
    }
}
