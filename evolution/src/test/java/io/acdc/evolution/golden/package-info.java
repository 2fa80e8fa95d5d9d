/** Reads golden vectors and counts what agrees with them. Test support only; no rule lives here. */
@NullMarked
package io.acdc.evolution.golden;

import org.jspecify.annotations.NullMarked;
