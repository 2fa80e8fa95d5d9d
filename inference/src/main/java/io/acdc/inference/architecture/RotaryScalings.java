package io.acdc.inference.architecture;

import io.acdc.checkpoints.checkpoint.RopeScaling;
import io.acdc.inference.decoder.InvalidModelException;
import io.acdc.inference.decoder.RotaryScaling;
import java.util.Optional;

/** Rotary scaling as {@code config.json} names it. */
final class RotaryScalings {
    private RotaryScalings() {}

    /** @throws InvalidModelException if the kind is not supported or lacks a number */
    static RotaryScaling of(Optional<RopeScaling> scaling) {
        return scaling.map(RotaryScalings::of).orElseGet(RotaryScaling.None::new);
    }

    private static RotaryScaling of(RopeScaling scaling) {
        return switch (scaling.kind()) {
            case "linear" -> new RotaryScaling.Linear(number(scaling, "factor"));
            case "llama3" ->
                new RotaryScaling.Llama3(
                        number(scaling, "factor"),
                        number(scaling, "low_freq_factor"),
                        number(scaling, "high_freq_factor"),
                        (int) number(scaling, "original_max_position_embeddings"));
            default ->
                throw new InvalidModelException("config.json: rotary scaling " + scaling.kind()
                        + " is not supported; use a checkpoint without rope_scaling, or with llama3 or linear");
        };
    }

    private static double number(RopeScaling scaling, String field) {
        String text = scaling.parameters().getOrDefault(field, "missing");
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new InvalidModelException("config.json: " + field + " of rotary scaling " + scaling.kind() + " is "
                    + text + "; restore the file as its model's author published it");
        }
    }
}
