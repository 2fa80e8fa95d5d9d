/**
 * Answering the held-out benchmark after evolution, in a JVM of its own, and remembering answers by the models' weights.
 * Evolution never sees anything from here.
 */
@NullMarked
package io.acdc.local.examination;

import org.jspecify.annotations.NullMarked;
