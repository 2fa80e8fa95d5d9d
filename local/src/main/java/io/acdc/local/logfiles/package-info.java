/**
 * Copies of the log as files: writing one, checking one, taking one in. How a record becomes bytes of a file is
 * {@code io.acdc.schemas.container}'s; what events mean is nobody's here.
 */
@NullMarked
package io.acdc.local.logfiles;

import org.jspecify.annotations.NullMarked;
