package io.acdc.evaluatorkit;

import java.nio.file.Path;
import java.util.List;

/**
 * A model and the tasks to ask it.
 *
 * @param population the population
 * @param modelId the model
 * @param weights directory of its Hugging Face checkpoint
 * @param weightSha256 fingerprint of the weights as announced, in 64 hexadecimal digits; others must not be scored
 * @param tasks what to ask
 * @param maxNewTokens longest answer in tokens
 */
public record ModelItem(
        String population, String modelId, Path weights, String weightSha256, List<AskedTask> tasks, int maxNewTokens) {
    public ModelItem {
        tasks = List.copyOf(tasks);
    }
}
