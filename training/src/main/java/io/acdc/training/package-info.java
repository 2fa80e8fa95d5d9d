/** The command that makes the seeds. */
@NullMarked
package io.acdc.training;

import org.jspecify.annotations.NullMarked;
