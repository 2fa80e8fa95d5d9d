/**
 * How fast a log is replayed: writes a long log that the archive's state machine has really decided, and runs the command
 * on it.
 */
@NullMarked
package io.acdc.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
