/** Tests of the package of the same name. */
@NullMarked
package io.acdc.tracing.story;

import org.jspecify.annotations.NullMarked;
