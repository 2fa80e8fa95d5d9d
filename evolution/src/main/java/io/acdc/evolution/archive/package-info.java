/**
 * The archive of one population as a state machine: facts go in, decisions and questions come out. Pure: no clock, no
 * I/O, no randomness but the seeded one; the caller persists what changed and sends what shall be sent. Instances are
 * confined to one thread.
 *
 * <p>{@link io.acdc.evolution.archive.PopulationArchive} is the door; everything else serves it.
 */
@NullMarked
package io.acdc.evolution.archive;

import org.jspecify.annotations.NullMarked;
