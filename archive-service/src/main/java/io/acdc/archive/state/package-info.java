/**
 * State stores of the archive service, keyed by population. Nothing is decided here; everything the archive needs after
 * a restart is written here, in the same transaction as the decisions.
 */
@NullMarked
package io.acdc.archive.state;

import org.jspecify.annotations.NullMarked;
