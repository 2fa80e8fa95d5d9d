package io.acdc.training.stage;

import java.util.Locale;
import java.util.function.Consumer;

/** Plain progress lines, one fact a line. */
public record ProgressLog(Consumer<String> lines) {
    /** {@code loss} is the mean since the last such line; {@code seconds} are since the stage began. */
    void step(Stage stage, int step, double loss, double rate, double seconds) {
        lines.accept(String.format(
                Locale.ROOT,
                "%-10s step %5d of %d  loss %.4f  rate %.6f  %7.1f s",
                stage.name(),
                step,
                stage.steps(),
                loss,
                rate,
                seconds));
    }

    void kept(Stage stage) {
        lines.accept(String.format(Locale.ROOT, "%-10s finished before, kept", stage.name()));
    }

    void finished(Stage stage, TrainingCost cost) {
        lines.accept(String.format(
                Locale.ROOT,
                "%-10s finished: %d steps, %.2f million tokens, %.1f minutes",
                stage.name(),
                cost.steps(),
                cost.tokens() / 1e6,
                cost.seconds() / 60));
    }

    /** {@code share} of the held-out benchmark, 0 to 1. */
    public void measured(String name, double share) {
        lines.accept(String.format(Locale.ROOT, "%-10s answers %.1f%% of the benchmark", name, 100 * share));
    }
}
