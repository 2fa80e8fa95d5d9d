/** What an evaluator says about itself: registrations on the log, and health. Knows nothing of what it works on. */
@NullMarked
package io.acdc.evaluatorkit.presence;

import org.jspecify.annotations.NullMarked;
