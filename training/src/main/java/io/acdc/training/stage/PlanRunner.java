package io.acdc.training.stage;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.training.model.Initialization;
import io.acdc.training.model.ParameterLayout;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Runs the stages of a plan in order; finished ones are taken from the store. */
public final class PlanRunner {
    private final ParameterLayout layout;
    private final StageStore store;
    private final ProgressLog log;

    public PlanRunner(ParameterLayout layout, StageStore store, ProgressLog log) {
        this.layout = layout;
        this.store = store;
        this.log = log;
    }

    /** The trained weights by stage, in the plan's order. */
    public Map<String, TrainedWeights> run(TrainingPlan plan) throws IOException {
        Map<String, TrainedWeights> results = new LinkedHashMap<>();
        for (Stage stage : plan.stages()) {
            float[] start = stage.parent()
                    .map(parent -> Optional.ofNullable(results.get(parent))
                            .orElseThrow(() -> new IllegalArgumentException("Stage " + stage.name() + " needs stage "
                                    + parent + ", which the plan does not have before it"))
                            .parameters())
                    .orElseGet(() -> Initialization.draw(layout, CounterRandom.of(plan.seed(), "initialization")));
            results.put(stage.name(), finish(stage, start));
        }
        return results;
    }

    private TrainedWeights finish(Stage stage, float[] start) throws IOException {
        Optional<TrainedWeights> earlier = store.find(stage.name(), layout.size());
        if (earlier.isPresent()) {
            log.kept(stage);
            return earlier.get();
        }
        TrainedWeights trained = new Trainer(layout, log).train(stage, start);
        store.save(stage.name(), trained);
        log.finished(stage, trained.cost());
        return trained;
    }
}
