/** What is wrong with populations now, for the log and for health. What counts as a problem is the service's to say. */
@NullMarked
package io.acdc.servicekit.problems;

import org.jspecify.annotations.NullMarked;
