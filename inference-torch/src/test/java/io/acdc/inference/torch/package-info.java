@NullMarked
package io.acdc.inference.torch;

import org.jspecify.annotations.NullMarked;
