package io.acdc.evaluatorkit.intake;

import io.acdc.events.EvaluationCompleted;
import java.util.List;

/** Work that may be given up. */
public interface Item extends Work {
    /**
     * What is recorded when nobody can do it.
     *
     * @param reason one line for people
     */
    List<EvaluationCompleted> failed(String reason);
}
