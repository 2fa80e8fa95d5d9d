/**
 * The safetensors container: strict reading by memory-mapping, atomic writing, and the number formats found in it. Knows
 * files and tensors; what a tensor means to a model belongs to {@code io.acdc.checkpoints.checkpoint}.
 */
@NullMarked
package io.acdc.checkpoints.safetensors;

import org.jspecify.annotations.NullMarked;
