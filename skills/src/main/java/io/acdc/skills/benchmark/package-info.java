/** The held-out benchmark: how its questions are drawn. Never used by evolution or training. */
@NullMarked
package io.acdc.skills.benchmark;

import org.jspecify.annotations.NullMarked;
