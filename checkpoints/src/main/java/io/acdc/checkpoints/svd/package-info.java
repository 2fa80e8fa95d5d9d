/**
 * Singular value decomposition in double precision, for changing the singular values of a weight matrix. Every sum has a
 * fixed order and no operation may be fused or reordered, so results are the same bits on every machine. Knows no models.
 */
@NullMarked
package io.acdc.checkpoints.svd;

import org.jspecify.annotations.NullMarked;
