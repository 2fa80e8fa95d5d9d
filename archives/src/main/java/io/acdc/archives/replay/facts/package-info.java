/**
 * Records of the fact topics as a replay takes them in: judged, small, and queued until a decision says how many of them
 * it is based on. What they change is not known here.
 */
@NullMarked
package io.acdc.archives.replay.facts;

import org.jspecify.annotations.NullMarked;
