/**
 * From a work item to its evaluations: load, answer, score, report. Pure but for the model it asks; every work item ends
 * in exactly one evaluation for each of its tasks, whatever happens.
 */
@NullMarked
package io.acdc.evalservice.evaluation;

import org.jspecify.annotations.NullMarked;
