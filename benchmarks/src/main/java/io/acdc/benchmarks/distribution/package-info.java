/**
 * How evenly and how soon work reaches evaluators, by a share group or by partitions: a real broker, and evaluators that
 * sleep, each a process, so that one can be killed.
 */
@NullMarked
package io.acdc.benchmarks.distribution;

import org.jspecify.annotations.NullMarked;
