/**
 * What the log says about all populations, kept small: models and tasks in encoded form, decisions and evaluations only
 * as positions on the log. Fed by one thread, asked by many. Knows nothing of HTTP and nothing of the state stores of the
 * topology: every instance of the service can answer for every population.
 */
@NullMarked
package io.acdc.archive.view;

import org.jspecify.annotations.NullMarked;
