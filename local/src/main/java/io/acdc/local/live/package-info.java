/**
 * Showing progress while a population evolves: in place on a terminal, line by line elsewhere. Turns numbers into text;
 * gathers none.
 */
@NullMarked
package io.acdc.local.live;

import org.jspecify.annotations.NullMarked;
