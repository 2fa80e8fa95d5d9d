/**
 * What the events say about one population, folded in memory: members, active tasks, answers, progress. Pure state, fed with
 * events in any interleaving of topics; reads no topic and prints nothing.
 */
@NullMarked
package io.acdc.local.view;

import org.jspecify.annotations.NullMarked;
