/**
 * Which server, how its weights are changed, and how long it may take. Reads properties, opens nothing.
 */
@NullMarked
package io.acdc.inferenceserver.settings;

import org.jspecify.annotations.NullMarked;
