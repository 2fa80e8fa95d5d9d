/**
 * What several models can do together: the share of questions that at least one of them answers, majority votes, and
 * who contributes what. Choosing models belongs to {@code taskforce}, reading answers to the caller.
 */
@NullMarked
package io.acdc.evolution.coverage;

import org.jspecify.annotations.NullMarked;
