/**
 * Looking at what is there: reaching the broker of a data directory or of a given address, reading current state, and
 * putting it into words and JSON. Changes nothing on any topic.
 */
@NullMarked
package io.acdc.local.inspect;

import org.jspecify.annotations.NullMarked;
