/**
 * Recipes: everything needed to make a model's weights again, its id, how the numbers in a recipe are drawn, and how
 * weights are made from it. Announcing models and keeping recipes is the services' affair.
 */
@NullMarked
package io.acdc.checkpoints.recipe;

import org.jspecify.annotations.NullMarked;
