/**
 * Decoders on the Java Vector API. {@link io.acdc.inference.decoder.vector.VectorDecoder} makes the one that suits a
 * model; the two live in packages below.
 */
@NullMarked
package io.acdc.inference.decoder.vector;

import org.jspecify.annotations.NullMarked;
