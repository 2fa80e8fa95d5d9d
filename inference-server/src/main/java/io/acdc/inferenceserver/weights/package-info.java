/**
 * Which weights the server computes with: changing them, and the canary that tells whether they are the right ones.
 */
@NullMarked
package io.acdc.inferenceserver.weights;

import org.jspecify.annotations.NullMarked;
