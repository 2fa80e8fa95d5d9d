/** Time of making candidates. Nothing here may be used by the product. */
@NullMarked
package io.acdc.benchmarks.checkpoints;

import org.jspecify.annotations.NullMarked;
