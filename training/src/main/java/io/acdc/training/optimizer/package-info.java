/** Gradient descent on a flat {@code float[]}, in plain Java. Knows neither PyTorch nor questions. */
@NullMarked
package io.acdc.training.optimizer;

import org.jspecify.annotations.NullMarked;
