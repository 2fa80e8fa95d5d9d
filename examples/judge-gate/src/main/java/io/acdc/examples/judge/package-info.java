/** An example of a gate, and of an evaluator that has to wait for somebody else: a language model. */
@NullMarked
package io.acdc.examples.judge;

import org.jspecify.annotations.NullMarked;
