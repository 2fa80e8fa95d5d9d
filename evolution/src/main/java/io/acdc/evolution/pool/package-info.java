/**
 * Rules of the task pool: which tasks leave it, and which become parents of new ones. A rule sees pass counts and levels
 * only; what a task asks, and how a child is written, belongs to the scientist.
 */
@NullMarked
package io.acdc.evolution.pool;

import org.jspecify.annotations.NullMarked;
