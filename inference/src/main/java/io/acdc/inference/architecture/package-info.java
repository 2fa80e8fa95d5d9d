/**
 * What a checkpoint means to a decoder: the shape that its {@code config.json} describes and the tensors that belong to
 * it, or the one line that says why it cannot be run. How decoders compute does not belong here.
 */
@NullMarked
package io.acdc.inference.architecture;

import org.jspecify.annotations.NullMarked;
