package io.acdc.archive.view;

/**
 * Where a record is on its topic.
 *
 * @param partition number of the partition
 * @param offset within the partition
 */
public record LogPosition(int partition, long offset) {}
