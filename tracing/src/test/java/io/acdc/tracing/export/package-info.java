/** Tests of the package of the same name. */
@NullMarked
package io.acdc.tracing.export;

import org.jspecify.annotations.NullMarked;
