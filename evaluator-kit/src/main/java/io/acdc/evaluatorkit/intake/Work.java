package io.acdc.evaluatorkit.intake;

import io.acdc.events.EvaluationCompleted;
import java.util.List;

/** A piece of work. */
public interface Work {
    /** Whether it is still worth the effort: it may have waited for its turn. */
    boolean matters();

    /**
     * Does it.
     *
     * @throws io.acdc.evaluatorkit.TryLaterException when it cannot be done now
     */
    List<EvaluationCompleted> evaluate();
}
