/**
 * An evaluator as a program: options, start, stop, and what it says to people. Nothing here is about any one evaluator.
 */
@NullMarked
package io.acdc.evaluatorkit.program;

import org.jspecify.annotations.NullMarked;
