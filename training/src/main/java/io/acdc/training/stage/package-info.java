/**
 * The training plan: which model is trained from which, on what, for how long; running a stage, keeping its result and
 * measuring it.
 */
@NullMarked
package io.acdc.training.stage;

import org.jspecify.annotations.NullMarked;
