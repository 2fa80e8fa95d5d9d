/** What released versions wrote can be read for ever, and they can read what is written now. */
@NullMarked
package io.acdc.schemas.compatibility;

import org.jspecify.annotations.NullMarked;
