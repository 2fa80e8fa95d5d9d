/**
 * The command line: options, help, exit codes. A command reads options, calls the package that does the work and prints;
 * it contains no logic of its own.
 */
@NullMarked
package io.acdc.local.command;

import org.jspecify.annotations.NullMarked;
