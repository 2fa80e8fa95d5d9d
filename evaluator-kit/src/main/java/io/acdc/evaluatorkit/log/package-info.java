/** Kafka clients of an evaluator and how they are set; what is appended to the log. */
@NullMarked
package io.acdc.evaluatorkit.log;

import org.jspecify.annotations.NullMarked;
