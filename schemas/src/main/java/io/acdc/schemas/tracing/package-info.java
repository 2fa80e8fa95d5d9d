/**
 * Which trace an event belongs to. Ids are derived from what events say, so that nobody has to keep or hand on a context
 * and a replay gives the same trace. No spans are made here.
 */
@NullMarked
package io.acdc.schemas.tracing;

import org.jspecify.annotations.NullMarked;
