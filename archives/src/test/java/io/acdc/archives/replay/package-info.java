/** Replays of logs that the archive's state machine has really written, untouched and tampered with. */
@NullMarked
package io.acdc.archives.replay;

import org.jspecify.annotations.NullMarked;
