/** Ids made from content: the same content is the same id, whoever made it and however often. */
@NullMarked
package io.acdc.schemas.ids;

import org.jspecify.annotations.NullMarked;
