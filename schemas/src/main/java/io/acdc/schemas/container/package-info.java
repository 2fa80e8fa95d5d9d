/**
 * A topic's records in an Avro object container file that any Avro tool can read, and that gives back every record byte
 * for byte. Streams and files only: nothing here knows a broker, or what an event means.
 */
@NullMarked
package io.acdc.schemas.container;

import org.jspecify.annotations.NullMarked;
