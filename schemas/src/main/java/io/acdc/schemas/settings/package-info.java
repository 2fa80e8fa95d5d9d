/** Ready-made population settings, and changing one setting by its name. */
@NullMarked
package io.acdc.schemas.settings;

import org.jspecify.annotations.NullMarked;
