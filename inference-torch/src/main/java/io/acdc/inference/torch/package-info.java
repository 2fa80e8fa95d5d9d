/**
 * Decoders computed by PyTorch: what a model's tensors are, how prompts become batches, and what comes back. Text,
 * templates and files do not belong here, nor do calls into native memory, which are in {@code script}.
 */
@NullMarked
package io.acdc.inference.torch;

import org.jspecify.annotations.NullMarked;
