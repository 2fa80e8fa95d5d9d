package io.acdc.inferenceserver;

import io.acdc.inference.runner.ModelRunner;

/**
 * A model that a server computes.
 *
 * @param runner answers with it
 * @param canaryFingerprint of what its weights make of the canary's prompt
 */
public record ServedModel(ModelRunner runner, String canaryFingerprint) {}
