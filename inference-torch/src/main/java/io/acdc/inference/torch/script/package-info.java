/**
 * The decoder's TorchScript and all that touches native memory: the engine, the script's archive, its calls, and tensors.
 * Tensors of 16 bits never become DJL arrays, which would end the process; they stay behind opaque handles. What a model
 * is and how prompts become batches does not belong here.
 */
@NullMarked
package io.acdc.inference.torch.script;

import org.jspecify.annotations.NullMarked;
