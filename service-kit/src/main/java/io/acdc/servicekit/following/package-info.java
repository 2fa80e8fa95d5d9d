/**
 * A service that acts on a view of the log: started, stopped and reported on. What it reads and does is the service's own
 * and does not belong here.
 */
@NullMarked
package io.acdc.servicekit.following;

import org.jspecify.annotations.NullMarked;
