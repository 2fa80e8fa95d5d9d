/**
 * Topics as JSON: which are meant, which records pass the filters, in what order they are read, and how each looks as a
 * line. Reads only; knows events by the schemas they were written with, not by this build's classes.
 */
@NullMarked
package io.acdc.local.tap;

import org.jspecify.annotations.NullMarked;
