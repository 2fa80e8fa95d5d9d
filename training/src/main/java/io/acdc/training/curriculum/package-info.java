/**
 * What the seeds are taught: endless, randomly accessible streams of training questions and their tokens. Nothing here
 * knows the model or the optimiser.
 */
@NullMarked
package io.acdc.training.curriculum;

import org.jspecify.annotations.NullMarked;
