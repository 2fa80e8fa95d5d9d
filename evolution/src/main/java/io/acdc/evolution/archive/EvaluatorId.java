package io.acdc.evolution.archive;

import java.util.Comparator;

/**
 * An evaluator beside the population's own. Everything that several of them take part in goes in this order.
 *
 * @param kind such as {@code brevity}
 * @param version of that kind
 */
public record EvaluatorId(String kind, String version) implements Comparable<EvaluatorId> {
    private static final Comparator<EvaluatorId> ORDER =
            Comparator.comparing(EvaluatorId::kind).thenComparing(EvaluatorId::version);

    @Override
    public int compareTo(EvaluatorId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + version;
    }
}
