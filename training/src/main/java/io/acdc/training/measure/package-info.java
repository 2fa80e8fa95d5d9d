/**
 * How good the seeds are: answers to the held-out benchmark, made with the same decoder that evolution uses, counted by
 * skill and domain.
 */
@NullMarked
package io.acdc.training.measure;

import org.jspecify.annotations.NullMarked;
