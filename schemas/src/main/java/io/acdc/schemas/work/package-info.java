/**
 * Taking work items from the log: one at a time, held while it is worked on, acknowledged when it is done. Knows the
 * topic of work items and share groups, not what the work is.
 */
@NullMarked
package io.acdc.schemas.work;

import org.jspecify.annotations.NullMarked;
