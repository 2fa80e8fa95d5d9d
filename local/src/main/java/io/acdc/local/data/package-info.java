/**
 * The data directory of one installation: who uses it, what runs in it, where things lie. The only place that knows file
 * names inside the data directory.
 */
@NullMarked
package io.acdc.local.data;

import org.jspecify.annotations.NullMarked;
