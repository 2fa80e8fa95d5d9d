/** The archives as the fold of the decisions: what anybody can compute who reads the log. Pure. */
@NullMarked
package io.acdc.archives.fold;

import org.jspecify.annotations.NullMarked;
