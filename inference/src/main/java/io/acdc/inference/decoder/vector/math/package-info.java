/** Functions of vectors of floats that give the same bits on every machine. Who uses them, and for what, is not known here. */
@NullMarked
package io.acdc.inference.decoder.vector.math;

import org.jspecify.annotations.NullMarked;
