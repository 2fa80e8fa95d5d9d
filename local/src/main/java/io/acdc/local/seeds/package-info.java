/**
 * The directory of given models: its description, and its examination before anything is started.
 */
@NullMarked
package io.acdc.local.seeds;

import org.jspecify.annotations.NullMarked;
