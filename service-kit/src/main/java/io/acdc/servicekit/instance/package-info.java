/** Which instance of which service this is, and where its broker is. Settings of one service only do not belong here. */
@NullMarked
package io.acdc.servicekit.instance;

import org.jspecify.annotations.NullMarked;
