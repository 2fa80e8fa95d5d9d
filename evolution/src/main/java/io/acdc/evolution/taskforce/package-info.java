/**
 * Choosing N models that are good together, from their answers to evolved tasks only. Rules are pure; which models may
 * be chosen, and in which order ties are broken, is the caller's list of candidates.
 */
@NullMarked
package io.acdc.evolution.taskforce;

import org.jspecify.annotations.NullMarked;
