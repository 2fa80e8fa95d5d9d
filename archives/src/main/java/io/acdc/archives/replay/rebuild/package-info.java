/** Both archives made again from the decisions alone, with what the last decisions said about their members. */
@NullMarked
package io.acdc.archives.replay.rebuild;

import org.jspecify.annotations.NullMarked;
