/**
 * {@code acdc replay}: feeds logs from a broker to {@code io.acdc.archives.replay} and puts into words what comes out.
 * Reads flat: however long the log is, only what is not yet needed is in memory.
 */
@NullMarked
package io.acdc.local.replay;

import org.jspecify.annotations.NullMarked;
