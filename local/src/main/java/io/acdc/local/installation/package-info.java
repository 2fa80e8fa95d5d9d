/**
 * Where the built programs of this checkout lie. The only place that knows the names of build outputs.
 */
@NullMarked
package io.acdc.local.installation;

import org.jspecify.annotations.NullMarked;
