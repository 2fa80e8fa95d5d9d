/**
 * Whether all decoders choose the same tokens: the report that says so, and a decoder in 64 bits that tells how near two
 * tokens were where they do not. Nothing here may be used by the product.
 */
@NullMarked
package io.acdc.benchmarks.agreement;

import org.jspecify.annotations.NullMarked;
