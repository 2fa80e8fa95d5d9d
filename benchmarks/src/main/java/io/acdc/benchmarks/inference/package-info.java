/** Speed of decoding. Nothing here may be used by the product. */
@NullMarked
package io.acdc.benchmarks.inference;

import org.jspecify.annotations.NullMarked;
