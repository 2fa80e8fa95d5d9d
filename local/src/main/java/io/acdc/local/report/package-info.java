/**
 * The summary of a population: its numbers, its JSON file and its text.
 */
@NullMarked
package io.acdc.local.report;

import org.jspecify.annotations.NullMarked;
