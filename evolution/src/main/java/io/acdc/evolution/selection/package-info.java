/**
 * Who stays in the model archive: pure rules from an ordered list of contenders to an ordered list of survivors. Events,
 * numbering and evaluation bookkeeping do not belong here.
 */
@NullMarked
package io.acdc.evolution.selection;

import org.jspecify.annotations.NullMarked;
