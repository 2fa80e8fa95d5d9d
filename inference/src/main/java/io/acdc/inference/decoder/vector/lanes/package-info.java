/**
 * A decoder on the Java Vector API in which every sequence of a batch owns one vector lane.
 *
 * <p>Activations are stored feature by feature, each feature holding one float per lane. All sequences of a batch advance
 * in lockstep, one position at a time, prompt and answer alike, so that nothing is ever padded or masked. No operation
 * mixes lanes and every sum runs over features or positions in ascending order: a sequence's numbers are the same bits
 * whatever its neighbours, the batch size and the width of the machine's vectors.
 *
 * <p>Everything here but {@link io.acdc.inference.decoder.vector.lanes.LanesDecoder} is an internal part of it.
 */
@NullMarked
package io.acdc.inference.decoder.vector.lanes;

import org.jspecify.annotations.NullMarked;
