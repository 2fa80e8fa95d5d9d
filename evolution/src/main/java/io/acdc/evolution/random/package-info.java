/**
 * Reproducible randomness. Everything random in a population is drawn from a {@link CounterRandom} whose seed and name
 * stand in the event that used it, so that a replay draws the same numbers. No other source of randomness may be used
 * for anything that ends up in an event.
 */
@NullMarked
package io.acdc.evolution.random;

import org.jspecify.annotations.NullMarked;
