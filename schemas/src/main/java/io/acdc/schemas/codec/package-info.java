/**
 * How events become bytes and bytes become events: Avro single-object encoding, the framing of schema registries,
 * CloudEvents headers, and what happens to bytes that are no event. Nothing here knows what an event means.
 */
@NullMarked
package io.acdc.schemas.codec;

import org.jspecify.annotations.NullMarked;
