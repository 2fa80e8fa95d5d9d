/** Finding a model's answer in what it wrote. Judging the answer is the scorers' business. */
@NullMarked
package io.acdc.scoring.extraction;

import org.jspecify.annotations.NullMarked;
