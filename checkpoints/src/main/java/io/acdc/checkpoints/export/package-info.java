/**
 * Handing a model out as an ordinary Hugging Face checkpoint with a model card. Which model is worth exporting is decided
 * elsewhere.
 */
@NullMarked
package io.acdc.checkpoints.export;

import org.jspecify.annotations.NullMarked;
