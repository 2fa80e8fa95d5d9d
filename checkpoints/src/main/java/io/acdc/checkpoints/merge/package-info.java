/**
 * Merge methods: pure functions from a base's and its experts' tensors to a child's. A crossover carries the numbers
 * that were drawn for it; nothing is drawn here.
 */
@NullMarked
package io.acdc.checkpoints.merge;

import org.jspecify.annotations.NullMarked;
