/** Judging one answer to one task. Pure: the same output always gets the same verdict. */
@NullMarked
package io.acdc.scoring.scorer;

import org.jspecify.annotations.NullMarked;
