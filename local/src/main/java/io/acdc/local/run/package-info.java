/**
 * The run from start to summary: the order in which things are started, watched, stopped and examined.
 */
@NullMarked
package io.acdc.local.run;

import org.jspecify.annotations.NullMarked;
