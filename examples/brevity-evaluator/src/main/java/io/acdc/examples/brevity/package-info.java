/** An example of an evaluator that reads what models wrote and adds a skill. */
@NullMarked
package io.acdc.examples.brevity;

import org.jspecify.annotations.NullMarked;
