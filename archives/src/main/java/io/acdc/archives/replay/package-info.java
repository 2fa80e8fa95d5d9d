/**
 * Walks through a population's log from decision to decision: takes in as many facts as the next decision says it is
 * based on, lets somebody look, applies the decision as it was recorded, and goes on. Pure: knows no broker.
 */
@NullMarked
package io.acdc.archives.replay;

import org.jspecify.annotations.NullMarked;
