/** The threads that one generation works on. What they compute, and in which order sums run, is decided by who uses them. */
@NullMarked
package io.acdc.inference.decoder.vector.parallel;

import org.jspecify.annotations.NullMarked;
