/**
 * A model on disk as Hugging Face lays it out: configuration, tokenizer files, weights; whether two of them can be
 * merged; and the directory where made models are kept. Knows no merge method and no recipe.
 */
@NullMarked
package io.acdc.checkpoints.checkpoint;

import org.jspecify.annotations.NullMarked;
