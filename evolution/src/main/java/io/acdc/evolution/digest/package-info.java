/** Short proofs of what a decision was based on. Canonical forms are fixed for ever: recorded logs depend on them. */
@NullMarked
package io.acdc.evolution.digest;

import org.jspecify.annotations.NullMarked;
