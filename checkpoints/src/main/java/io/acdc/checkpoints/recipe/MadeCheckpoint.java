package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.checkpoint.ModelId;
import java.nio.file.Path;

/**
 * Weights on disk.
 *
 * @param directory of the Hugging Face checkpoint
 * @param weightSha256 of what was read back
 * @param weightBytes elements only, without header
 */
public record MadeCheckpoint(ModelId id, Path directory, String weightSha256, long weightBytes) {}
