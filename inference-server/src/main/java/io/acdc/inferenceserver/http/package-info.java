/**
 * One exchange with a server at a time, bounded in time and size, and what its failing amounts to. Knows nothing of models.
 */
@NullMarked
package io.acdc.inferenceserver.http;

import org.jspecify.annotations.NullMarked;
