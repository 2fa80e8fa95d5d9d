/** Time of the algorithm's inner steps. Nothing here may be used by the product. */
@NullMarked
package io.acdc.benchmarks.evolution;

import org.jspecify.annotations.NullMarked;
