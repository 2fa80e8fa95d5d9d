/**
 * One model's story from its order to the decision, read from the log: the same steps, under the same ids, that the
 * services export as spans while they happen.
 */
@NullMarked
package io.acdc.local.trace;

import org.jspecify.annotations.NullMarked;
