/**
 * Evaluators that are added to a system which runs already, as processes of their own. Knows nothing of what they score.
 */
@NullMarked
package io.acdc.local.evaluators;

import org.jspecify.annotations.NullMarked;
