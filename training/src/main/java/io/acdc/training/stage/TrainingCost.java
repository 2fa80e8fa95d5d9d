package io.acdc.training.stage;

/**
 * What a stage took.
 *
 * @param tokens read, fillers not counted
 * @param seconds of wall time on one core
 */
public record TrainingCost(int steps, long tokens, double seconds) {}
