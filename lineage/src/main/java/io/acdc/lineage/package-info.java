/**
 * The bridge between recipes as {@code checkpoints} makes weights from them and recipes as events carry them. Both sides
 * stay free of each other; whoever needs both comes here.
 */
@NullMarked
package io.acdc.lineage;

import org.jspecify.annotations.NullMarked;
