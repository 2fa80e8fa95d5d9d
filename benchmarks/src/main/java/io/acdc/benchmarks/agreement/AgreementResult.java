package io.acdc.benchmarks.agreement;

import io.acdc.inference.decoder.TokenSequence;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers to one case, compared.
 *
 * @param distinctTokens different tokens in all answers; few would mean that the model hardly looks at its input
 * @param gaps of some first tokens
 * @param exact judges differences; usable while the checkpoint is open
 */
record AgreementResult(String name, List<Comparison> comparisons, long distinctTokens, Gaps gaps, ExactDecoder exact) {

    static AgreementResult of(AgreementCase agreed, List<Answers> answers, ExactDecoder exact) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int first = 0; first < answers.size(); first++) {
            for (Answers second : answers.subList(first + 1, answers.size())) {
                comparisons.add(Comparison.of(answers.get(first), second, agreed.prompts()));
            }
        }
        long distinctTokens = answers.stream()
                .flatMap(of -> of.tokens().stream())
                .flatMapToInt(TokenSequence::stream)
                .distinct()
                .count();
        Gaps gaps = Gaps.of(exact, agreed.prompts());
        return new AgreementResult(agreed.name(), List.copyOf(comparisons), distinctTokens, gaps, exact);
    }

    AgreementReport report() {
        boolean agreed = comparisons.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .allMatch(difference -> difference.isTie(exact));
        return new AgreementReport(text(), comparisons, agreed);
    }

    private String text() {
        StringBuilder text = new StringBuilder("%s: %d different tokens; %s%n".formatted(name, distinctTokens, gaps));
        text.append(
                "  %-8s %-8s %7s %8s %8s  %s%n".formatted("first", "second", "prompts", "tokens", "equal", "parted"));
        comparisons.forEach(comparison -> text.append(comparison.text(exact)));
        return text.toString();
    }
}
