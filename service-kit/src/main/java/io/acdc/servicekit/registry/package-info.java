/** The schema registry of a service, if its settings name one. How values are framed does not belong here. */
@NullMarked
package io.acdc.servicekit.registry;

import org.jspecify.annotations.NullMarked;
