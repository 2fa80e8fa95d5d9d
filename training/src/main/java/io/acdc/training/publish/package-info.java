/** Puts the {@code seeds} directory together: checkpoints, benchmark, model cards, tables, log. */
@NullMarked
package io.acdc.training.publish;

import org.jspecify.annotations.NullMarked;
