/**
 * Models that a server computes, such as vLLM: the one entry is {@link io.acdc.inferenceserver.InferenceServer}. Prompts are
 * rendered and tokenized here, so that every backend sees the same tokens. Tasks and scores do not belong here.
 */
@NullMarked
package io.acdc.inferenceserver;

import org.jspecify.annotations.NullMarked;
