package io.acdc.training.stage;

/** The result of a stage: weights in the parameters' layout, and their price. */
@SuppressWarnings("ArrayRecordComponent") // A carrier of numbers, never compared or used as a key.
public record TrainedWeights(float[] parameters, TrainingCost cost) {}
