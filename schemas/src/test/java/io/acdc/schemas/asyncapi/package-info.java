/**
 * Makes the AsyncAPI 3 document of the topic catalogue and the contracts, {@code docs/asyncapi.yaml}, and checks it
 * against AsyncAPI's own JSON schema. What the document says comes from the catalogue and the contracts; only who sends
 * and receives is written down here.
 */
@NullMarked
package io.acdc.schemas.asyncapi;

import org.jspecify.annotations.NullMarked;
