/**
 * How the command says that it cannot go on: one line and an exit code. Nothing here knows what went wrong where.
 */
@NullMarked
package io.acdc.local.failure;

import org.jspecify.annotations.NullMarked;
