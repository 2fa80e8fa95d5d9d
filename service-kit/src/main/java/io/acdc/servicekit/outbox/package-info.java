/** What a service says: its events, and what it could not read. Which events those are is the service's own affair. */
@NullMarked
package io.acdc.servicekit.outbox;

import org.jspecify.annotations.NullMarked;
