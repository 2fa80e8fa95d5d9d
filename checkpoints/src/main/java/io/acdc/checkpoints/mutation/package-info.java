/**
 * Random change of a merged model's weights. Pure: noise comes from the recipe's random seed and the tensor's name alone.
 */
@NullMarked
package io.acdc.checkpoints.mutation;

import org.jspecify.annotations.NullMarked;
