/**
 * The decoder being trained: where each tensor lies in one flat vector of parameters, how it starts, and its
 * differentiable forward pass on DJL's PyTorch engine. Architecture and tensor names are Hugging Face Qwen2's.
 */
@NullMarked
package io.acdc.training.model;

import org.jspecify.annotations.NullMarked;
