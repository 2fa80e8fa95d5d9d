@NullMarked
package io.acdc.archive.attendance;

import org.jspecify.annotations.NullMarked;
