/**
 * What to do next for each population: a view folded from the log, and the step that follows from it. No Kafka, no files,
 * no clock of its own.
 */
@NullMarked
package io.acdc.mergeservice.breeding;

import org.jspecify.annotations.NullMarked;
