/**
 * What is proposed in a round: orders from the pool's pass rates, questions from the scientist, checks before anything is
 * announced. Pure: the same plan gives the same proposals, but for the time.
 */
@NullMarked
package io.acdc.taskservice.drafting;

import org.jspecify.annotations.NullMarked;
