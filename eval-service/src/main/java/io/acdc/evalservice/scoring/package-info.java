/** From a task's scorer, as it stands in events, to the scorer that judges. Judges nothing itself. */
@NullMarked
package io.acdc.evalservice.scoring;

import org.jspecify.annotations.NullMarked;
