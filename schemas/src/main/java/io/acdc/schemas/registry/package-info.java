/**
 * Talking to a schema registry: Apicurio's, Confluent's, or any other with Confluent's REST interface. What the framing of
 * values looks like is the codec's affair; which service uses a registry is its configuration's.
 */
@NullMarked
package io.acdc.schemas.registry;

import org.jspecify.annotations.NullMarked;
