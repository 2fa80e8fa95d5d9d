/**
 * What can go wrong with checkpoints, as exceptions whose message is one line: what is wrong, where, and what to do.
 * Nothing else lives here; formats, checkpoints, recipes and operators have packages of their own.
 */
@NullMarked
package io.acdc.checkpoints;

import org.jspecify.annotations.NullMarked;
