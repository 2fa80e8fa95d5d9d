/**
 * Steps told from events: by the services as they happen, and by whoever reads the log afterwards. Both come to the same
 * steps, under the same ids. Sends nothing.
 */
@NullMarked
package io.acdc.tracing.story;

import org.jspecify.annotations.NullMarked;
