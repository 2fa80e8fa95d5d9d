/**
 * Both archives of one population as the log's facts and decisions make them: facts are taken in, recorded decisions are
 * applied as they stand. Written apart from the archive's state machine, whose work is checked against it. Decides
 * nothing.
 */
@NullMarked
package io.acdc.archives.replay.state;

import org.jspecify.annotations.NullMarked;
