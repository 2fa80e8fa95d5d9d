/**
 * Prompts to generations over the completions interface: what is sent, how the reply is read, many side by side.
 */
@NullMarked
package io.acdc.inferenceserver.completion;

import org.jspecify.annotations.NullMarked;
