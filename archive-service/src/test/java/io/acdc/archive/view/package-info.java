/** Tests of the view, fed with what the archive's topology really says. */
@NullMarked
package io.acdc.archive.view;

import org.jspecify.annotations.NullMarked;
