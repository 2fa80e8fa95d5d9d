package io.acdc.lineage;

import io.acdc.checkpoints.merge.Crossover;
import io.acdc.checkpoints.merge.TaskVectorMean;
import io.acdc.checkpoints.merge.TaskVectorSum;
import io.acdc.checkpoints.mutation.Mutation;
import io.acdc.checkpoints.mutation.NoMutation;
import io.acdc.checkpoints.mutation.SingularValueNoise;
import io.acdc.events.Operator;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Operators by the name and the parameters that events carry. */
final class Operators {
    private Operators() {}

    static Crossover crossover(Operator operator) {
        Stream<Crossover> means =
                Arrays.stream(TaskVectorMean.Rounding.values()).map(TaskVectorMean::new);
        return means.filter(mean -> mean.name().equals(operator.getName()))
                .findFirst()
                .orElseGet(() -> sum(operator));
    }

    static Mutation mutation(Optional<Operator> operator) {
        return operator.map(Operators::noise).orElseGet(NoMutation::new);
    }

    private static Crossover sum(Operator operator) {
        if (!operator.getName().equals(TaskVectorSum.NAME)) {
            throw unknown("crossover", operator);
        }
        return new TaskVectorSum(parameter(operator, TaskVectorSum.SCALE));
    }

    private static Mutation noise(Operator operator) {
        return Arrays.stream(SingularValueNoise.Scale.values())
                .map(scale ->
                        new SingularValueNoise(scale, parameter(operator, "rate"), (int) parameter(operator, "rank")))
                .filter(noise -> noise.name().equals(operator.getName()))
                .map(Mutation.class::cast)
                .findFirst()
                .orElseThrow(() -> unknown("mutation", operator));
    }

    private static double parameter(Operator operator, String name) {
        Double value = operator.getParameters().get(name);
        if (value == null) {
            throw new IllegalArgumentException("operator %s lacks its %s".formatted(operator.getName(), name));
        }
        return value;
    }

    private static IllegalArgumentException unknown(String kind, Operator operator) {
        return new IllegalArgumentException(
                "no %s is called '%s'; was it made by a newer version?".formatted(kind, operator.getName()));
    }
}
