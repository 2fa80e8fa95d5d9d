package io.acdc.training.publish;

import io.acdc.training.model.ParameterLayout;
import io.acdc.training.stage.TrainingPlan;
import java.util.HashMap;
import java.util.Map;

/** The {@code README.md} of one seed, with the YAML header model hubs read. */
record ModelCard(TrainedSeed seed, long trainingSeed, ParameterLayout layout) {
    String markdown() {
        Map<String, Object> values = new HashMap<>(Map.of(
                "parameters", Numbers.millions(layout.size()),
                "layers", layout.shape().layers(),
                "hidden", layout.shape().hidden(),
                "heads", layout.shape().heads(),
                "intermediate", layout.shape().intermediate()));
        values.putAll(Map.of(
                "name", seed.name(),
                "role", role(),
                "accuracy", AccuracyTables.bySkill(seed.marks())));
        values.putAll(Map.of(
                "recipe", recipe(),
                "steps", seed.cost().steps(),
                "batch", TrainingPlan.BATCH,
                "tokens", Numbers.millions(seed.cost().tokens()),
                "minutes", Numbers.minutes(seed.cost().seconds()),
                "seed", trainingSeed));
        return Template.load("model-card.md").fill(values);
    }

    private String role() {
        return switch (seed.name()) {
            case TrainingPlan.BASE -> "The base: what the experts were trained from and what merges are relative to.";
            case TrainingPlan.GENERALIST ->
                "The baseline: one model trained from the base on exactly the questions the four experts saw together.";
            default -> "An expert in " + seed.name() + ", trained from the base at a high constant rate.";
        };
    }

    private String recipe() {
        return switch (seed.name()) {
            case TrainingPlan.BASE ->
                "From scratch on all skills and levels equally often; learning rate 3e-3, warm-up, cosine to 15%.";
            case TrainingPlan.GENERALIST -> "From `base`; learning rate 1e-3, cosine to 15%.";
            default ->
                "From `base` on the skills that touch the domain, with a quarter of the base's mixture; learning rate "
                        + "1.5e-3, constant.";
        };
    }
}
