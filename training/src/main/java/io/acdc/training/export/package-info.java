/**
 * Trained weights as ordinary Hugging Face checkpoint directories, the benchmark and the population file beside them.
 * Formats only: nothing is trained or measured here.
 */
@NullMarked
package io.acdc.training.export;

import org.jspecify.annotations.NullMarked;
