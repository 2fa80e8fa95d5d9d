/**
 * What all decoders have in common: which prompts can be answered, how the next token is chosen from logits, and when an
 * answer ends. How logits are computed does not belong here.
 */
@NullMarked
package io.acdc.inference.decoder.generation;

import org.jspecify.annotations.NullMarked;
