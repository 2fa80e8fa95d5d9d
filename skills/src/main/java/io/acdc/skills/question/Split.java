package io.acdc.skills.question;

import io.acdc.evolution.random.CounterRandom;

/**
 * Who may see a question. The three parts share no instruction: what evolution selects on was not trained on, and what
 * is reported was neither trained nor selected on.
 */
public enum Split {
    /** Seen by the seeds' gradient training. */
    TRAINING,
    /** What the scientist may propose as a task. */
    POOL,
    /** The held-out benchmark. */
    BENCHMARK;

    private static final double TRAINING_SHARE = 0.65;
    private static final double POOL_SHARE = 0.20;
    private static final CounterRandom STREAM = CounterRandom.of(0, "split");

    /** The part an instruction falls into by its text alone: 65% training, 20% pool, 15% benchmark. */
    public static Split byHash(String instruction) {
        double position = (hash(instruction) >>> 11) * 0x1.0p-53;
        if (position < TRAINING_SHARE) {
            return TRAINING;
        }
        return position < TRAINING_SHARE + POOL_SHARE ? POOL : BENCHMARK;
    }

    /** A well-mixed number that depends on the text alone; used to rank phrasings of one fact. */
    public static long hash(String instruction) {
        return STREAM.derive(instruction).longAt(0);
    }
}
