/**
 * What the author of an evaluator meets: a definition, the two kinds of assessing, and what they take in and give back.
 * Knows nothing of Kafka.
 */
@NullMarked
package io.acdc.evaluatorkit;

import org.jspecify.annotations.NullMarked;
