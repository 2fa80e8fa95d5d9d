package io.acdc.schemas.work;

/** What came of a work item in hand. */
public sealed interface Outcome {
    /** All that follows from it is on the log; nobody gets it again. */
    record Done() implements Outcome {}

    /**
     * It could not be worked on here and now; somebody gets it again.
     *
     * @param reason one line for people
     */
    record Returned(String reason) implements Outcome {}
}
