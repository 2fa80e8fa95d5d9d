/**
 * The two kinds of work: transcripts to score, and models to ask. Every piece ends in evaluations whose ids say what they
 * are about, so that doing it twice changes nothing.
 */
@NullMarked
package io.acdc.evaluatorkit.work;

import org.jspecify.annotations.NullMarked;
