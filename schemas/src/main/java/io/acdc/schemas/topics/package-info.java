/**
 * The topic catalogue: which topics exist, what they hold, how records are keyed, partitioned and kept. Topics are
 * created from here and nowhere else.
 */
@NullMarked
package io.acdc.schemas.topics;

import org.jspecify.annotations.NullMarked;
