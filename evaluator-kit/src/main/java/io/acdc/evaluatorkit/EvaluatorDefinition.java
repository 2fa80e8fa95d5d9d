package io.acdc.evaluatorkit;

import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRole;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an evaluator is. Kind and version tell it apart from all others: whoever scores otherwise than before is another
 * version.
 *
 * @param kind such as {@code brevity}
 * @param version such as {@code 1}
 * @param role whether its scores are skills, or may reject candidates
 * @param rejectShare a gate's: a candidate is rejected when more than this share of its answers does not pass, 0 to 1
 * @param assessor how it comes to its scores
 */
public record EvaluatorDefinition(
        String kind, String version, EvaluatorRole role, OptionalDouble rejectShare, Assessor assessor) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    /** Kinds of the evaluators that come with the product. */
    private static final Set<String> TAKEN = Set.of("answer", "gibberish");

    /** @throws IllegalArgumentException in one line, when a name or the share cannot be */
    public EvaluatorDefinition {
        requireName("kind", kind);
        requireName("version", version);
        if (TAKEN.contains(kind)) {
            throw new IllegalArgumentException("the kind '%s' is taken: choose another".formatted(kind));
        }
        if (rejectShare.isPresent() != (role == EvaluatorRole.GATE)) {
            throw new IllegalArgumentException("a gate has a share from which on it rejects, and only a gate");
        }
        if (!(rejectShare.orElse(0) >= 0 && rejectShare.orElse(0) < 1)) {
            throw new IllegalArgumentException("the share %s is not at least 0 and below 1".formatted(rejectShare));
        }
    }

    /** Reads what models wrote; its scores are skills. */
    public static EvaluatorDefinition skill(String kind, String version, TranscriptEvaluator evaluator) {
        return new EvaluatorDefinition(kind, version, EvaluatorRole.SKILL, OptionalDouble.empty(), evaluator);
    }

    /**
     * Reads what models wrote, and may reject candidates.
     *
     * @param rejectShare a candidate is rejected when more than this share of its answers does not pass
     */
    public static EvaluatorDefinition gate(
            String kind, String version, double rejectShare, TranscriptEvaluator evaluator) {
        return new EvaluatorDefinition(kind, version, EvaluatorRole.GATE, OptionalDouble.of(rejectShare), evaluator);
    }

    /** Asks models itself; its scores are skills. */
    public static EvaluatorDefinition modelSkill(String kind, String version, ModelEvaluator evaluator) {
        return new EvaluatorDefinition(kind, version, EvaluatorRole.SKILL, OptionalDouble.empty(), evaluator);
    }

    /**
     * Asks models itself, and may reject candidates.
     *
     * @param rejectShare a candidate is rejected when more than this share of its answers does not pass
     */
    public static EvaluatorDefinition modelGate(
            String kind, String version, double rejectShare, ModelEvaluator evaluator) {
        return new EvaluatorDefinition(kind, version, EvaluatorRole.GATE, OptionalDouble.of(rejectShare), evaluator);
    }

    /** What it takes in. */
    public EvaluatorInput input() {
        return switch (assessor) {
            case TranscriptEvaluator _ -> EvaluatorInput.TRANSCRIPT;
            case ModelEvaluator _ -> EvaluatorInput.MODEL;
        };
    }

    /** Name of the consumer group that all instances share. */
    public String group() {
        return kind + "-" + version;
    }

    private static void requireName(String what, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the %s '%s' cannot be: take up to 40 lower-case letters, digits, dots, hyphens and underscores"
                            .formatted(what, name));
        }
    }
}
