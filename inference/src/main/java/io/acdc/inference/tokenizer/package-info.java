/**
 * Text to tokens and back, as the checkpoint's own {@code tokenizer.json} says, and the tokens that end an answer. Only
 * this package knows the native tokenizer library.
 */
@NullMarked
package io.acdc.inference.tokenizer;

import org.jspecify.annotations.NullMarked;
