/** Telling the others that this evaluator is there and how busy it is: registrations, metrics, health. */
@NullMarked
package io.acdc.evalservice.presence;

import org.jspecify.annotations.NullMarked;
