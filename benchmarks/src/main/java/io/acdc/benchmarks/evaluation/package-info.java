/**
 * Evaluations per second over the whole path: work item on a real broker, evaluator processes, scores on the log. Not a
 * micro-benchmark: it starts the packaged services.
 */
@NullMarked
package io.acdc.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
