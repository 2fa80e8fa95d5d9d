/**
 * Child processes: how they are started, watched, restarted, and stopped in order, so that none is left behind. Knows
 * nothing of Kafka or of what the children do.
 */
@NullMarked
package io.acdc.local.process;

import org.jspecify.annotations.NullMarked;
