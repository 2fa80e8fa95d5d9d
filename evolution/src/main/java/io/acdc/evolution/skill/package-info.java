/**
 * Which model passes which task: skill vectors as bit sets, how hard tasks are, and how scores become passes. Knows
 * neither task ids nor rules: whoever builds vectors aligns them, and rules that compare or choose live elsewhere.
 */
@NullMarked
package io.acdc.evolution.skill;

import org.jspecify.annotations.NullMarked;
