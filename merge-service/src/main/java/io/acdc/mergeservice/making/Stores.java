package io.acdc.mergeservice.making;

import io.acdc.checkpoints.checkpoint.CheckpointStore;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where made checkpoints are kept: one store a population.
 *
 * @param root directory of all stores
 */
record Stores(Path root) {
    /** A name becomes a directory: it must not lead anywhere else. */
    private static final Pattern SAFE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    CheckpointStore of(String population) {
        if (!SAFE_NAME.matcher(population).matches()) {
            throw new UnusablePopulationException(
                    "its name cannot be a directory; use letters, digits, '.', '_' and '-', beginning with a letter or digit");
        }
        return new CheckpointStore(root.resolve(population));
    }
}
