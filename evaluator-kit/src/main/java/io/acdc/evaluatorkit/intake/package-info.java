/**
 * Taking work from a topic and doing it, several pieces at once: what is taken counts as done when the broker has
 * acknowledged its evaluations, and what is not done is done again by whoever takes it next. Knows nothing of what the
 * work is.
 */
@NullMarked
package io.acdc.evaluatorkit.intake;

import org.jspecify.annotations.NullMarked;
