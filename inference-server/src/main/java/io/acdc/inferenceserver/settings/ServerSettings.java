package io.acdc.inferenceserver.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A server and how to use it.
 *
 * @param model its name for what it computes; empty for the first one it lists
 * @param checkpoint where the weights it starts with lie, as this process sees them; empty for what it says itself
 */
public record ServerSettings(
        ServerUrl url,
        ServerKey key,
        SwapMode swap,
        Optional<String> model,
        Optional<Path> checkpoint,
        ServerLimits limits) {}
