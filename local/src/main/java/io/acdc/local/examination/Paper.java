package io.acdc.local.examination;

/**
 * One sitting of one model: all questions, answered once.
 *
 * @param model what the model is called in the results
 * @param directory its checkpoint
 * @param sample 0 for greedy answers; n for the n-th drawn sample
 */
public record Paper(String model, String directory, int sample) {
    /** Greedy answers. */
    public static Paper greedy(String model, String directory) {
        return new Paper(model, directory, 0);
    }

    /** What tells it from other sittings of the same model. */
    public String sitting() {
        return sample == 0 ? "greedy" : "sample-" + sample;
    }
}
