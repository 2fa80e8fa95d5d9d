package io.acdc.archives.replay.rebuild;

/**
 * A member of a rebuilt archive.
 *
 * @param modelId the model
 * @param fitness at the last selection
 * @param selectionScore novelty score or credit at the last selection
 * @param admittedAt sequence number of the decision that admitted it
 */
public record RebuiltMember(String modelId, double fitness, double selectionScore, long admittedAt) {}
