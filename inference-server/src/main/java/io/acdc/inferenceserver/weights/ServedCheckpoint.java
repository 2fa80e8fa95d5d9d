package io.acdc.inferenceserver.weights;

import io.acdc.inference.decoder.TokenSequence;
import java.nio.file.Path;

/**
 * Weights that the server is to compute with.
 *
 * @param directory where they lie, for this process and for the server
 * @param weightSha256 of the weights as they lie there
 * @param canaryPrompt tokens that the canary continues
 */
public record ServedCheckpoint(Path directory, String weightSha256, TokenSequence canaryPrompt) {}
