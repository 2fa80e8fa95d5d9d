package io.acdc.evolution.pool;

import java.util.Optional;

/**
 * An order for one new task.
 *
 * @param parentId the task it comes from; empty if the pool offers none
 * @param operator what it has to do with the parent
 * @param level the level asked for, 1..5
 */
public record Adaptation(Optional<String> parentId, Operator operator, int level) {}
