package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.generation.NextLogits;
import io.acdc.inference.decoder.generation.RunningSequence;

/** A sequence that is being answered, and what the model keeps of it. */
final class ActiveSequence {
    private final RunningSequence sequence;
    private final SequenceCache cache;
    private int fed;

    ActiveSequence(RunningSequence sequence, DecoderShape shape) {
        this.sequence = sequence;
        this.cache = new SequenceCache(shape, sequence.maxLength());
    }

    SequenceCache cache() {
        return cache;
    }

    int tokenAt(int position) {
        return sequence.tokenAt(position);
    }

    boolean isFinished() {
        return sequence.isFinished();
    }

    /** Tokens that are known and the model has not been fed with. */
    int unfed() {
        return sequence.length() - fed;
    }

    /** Marks the next token as fed; gives its position. */
    int feed() {
        return fed++;
    }

    void advance(NextLogits logits) {
        sequence.advance(logits);
    }
}
