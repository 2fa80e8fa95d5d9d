package io.acdc.inference.torch;

import io.acdc.inference.decoder.TokenSequence;

/**
 * A prompt that can be answered.
 *
 * @param index where it stands in the caller's list
 * @param limit most new tokens, at least 1
 */
record Request(int index, TokenSequence prompt, int limit) {}
