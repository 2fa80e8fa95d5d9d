package io.acdc.inference.decoder.vector.rows;

import java.util.ArrayList;
import java.util.List;

/** The tokens that are fed together: the next one of every sequence that is answering, and pieces of prompts. */
final class Step {
    /** Enough for weights to be used many times while they are in the cache; few enough for activations to stay there. */
    static final int MOST_TOKENS = 64;

    /** One token of a sequence, whose earlier ones have been fed or are among those before it. */
    record Fed(ActiveSequence sequence, int position) {
        int token() {
            return sequence.tokenAt(position);
        }
    }

    private final List<Fed> tokens = new ArrayList<>();
    private final List<Integer> wanted = new ArrayList<>();

    private Step() {}

    /** Takes one token of each that is answering first, so that long prompts hold nobody up. */
    static Step of(List<ActiveSequence> active) {
        Step step = new Step();
        active.stream().filter(sequence -> sequence.unfed() == 1).forEach(step::add);
        active.stream().filter(sequence -> sequence.unfed() > 0).forEach(step::add);
        return step;
    }

    List<Fed> tokens() {
        return tokens;
    }

    /** Indexes of the tokens after which an answer goes on. */
    List<Integer> wanted() {
        return wanted;
    }

    private void add(ActiveSequence sequence) {
        while (sequence.unfed() > 0 && tokens.size() < MOST_TOKENS) {
            int position = sequence.feed();
            if (sequence.unfed() == 0) {
                wanted.add(tokens.size());
            }
            tokens.add(new Fed(sequence, position));
        }
    }
}
