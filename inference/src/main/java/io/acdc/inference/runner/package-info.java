/**
 * From a checkpoint directory to answers in text: the one thing services need of this module. Scores, tasks and events
 * do not belong here.
 */
@NullMarked
package io.acdc.inference.runner;

import org.jspecify.annotations.NullMarked;
