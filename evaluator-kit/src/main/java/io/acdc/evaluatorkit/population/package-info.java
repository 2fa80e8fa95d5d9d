/**
 * What the decisions say about the populations an evaluator works for: which tasks are active, which models are still in
 * the running. Knows nothing of evaluations.
 */
@NullMarked
package io.acdc.evaluatorkit.population;

import org.jspecify.annotations.NullMarked;
