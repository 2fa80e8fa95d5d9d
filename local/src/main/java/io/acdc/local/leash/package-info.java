/**
 * Ends a child process when its parent is gone. Packed alone into {@code leash.jar} and put on the class path of every
 * child, so it may use nothing but the JDK.
 */
@NullMarked
package io.acdc.local.leash;

import org.jspecify.annotations.NullMarked;
