/** Records as a replay takes them in. */
@NullMarked
package io.acdc.archives.replay.facts;

import org.jspecify.annotations.NullMarked;
