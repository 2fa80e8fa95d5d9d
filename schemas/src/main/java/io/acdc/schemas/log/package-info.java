/** Reading topics from their beginning and following them, outside of consumer groups. */
@NullMarked
package io.acdc.schemas.log;

import org.jspecify.annotations.NullMarked;
