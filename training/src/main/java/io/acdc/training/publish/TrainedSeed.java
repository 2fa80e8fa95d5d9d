package io.acdc.training.publish;

import io.acdc.training.measure.Marks;
import io.acdc.training.stage.TrainingCost;

/** A finished seed: its directory's name, what it cost, how it did on the benchmark. */
public record TrainedSeed(String name, TrainingCost cost, Marks marks) {}
