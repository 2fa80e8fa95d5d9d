/**
 * The story of one evaluation, model, task or decision, put together from the log: what is said of it, what it came
 * from, what was made of it. Streams the large topics and keeps what the story needs. Reads only.
 */
@NullMarked
package io.acdc.local.audit;

import org.jspecify.annotations.NullMarked;
