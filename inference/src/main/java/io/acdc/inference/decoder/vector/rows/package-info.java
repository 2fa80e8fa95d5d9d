/**
 * A decoder on the Java Vector API whose lanes are rows of the weight matrices. Weights stay in the format they were
 * stored in, outside the heap, and every block of them is multiplied with all tokens of a step while it is in the cache:
 * the next token of each running sequence and pieces of new prompts.
 *
 * <p>No operation mixes lanes and every sum runs over columns, features or positions in ascending order, with the same
 * fused operations as in the package {@code lanes}: both decoders give the same bits, whatever the batch, the number of
 * threads and the width of the machine's vectors.
 *
 * <p>Everything here but {@link io.acdc.inference.decoder.vector.rows.RowsDecoder} is an internal part of it.
 */
@NullMarked
package io.acdc.inference.decoder.vector.rows;

import org.jspecify.annotations.NullMarked;
