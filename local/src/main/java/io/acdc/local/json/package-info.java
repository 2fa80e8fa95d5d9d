/** Events as JSON, in the one notation that every command prints. Knows Avro and JSON, and no topic. */
@NullMarked
package io.acdc.local.json;

import org.jspecify.annotations.NullMarked;
