/**
 * Which evaluators beside a population's own are there, as they say themselves. What becomes of them is decided in
 * {@code io.acdc.evolution.archive}.
 */
@NullMarked
package io.acdc.archive.attendance;

import org.jspecify.annotations.NullMarked;
