package io.acdc.archive.view;

/**
 * An evaluation as far as coverage is concerned, waiting for its turn in the archive's order.
 *
 * @param population whose it is
 * @param answer what it says; {@link Answer#NONE} for a record that has no effect but is counted
 */
record HeldAnswer(PopulationView population, Answer answer) {
    /** Which model passed which task by whose judgement. */
    record Answer(String modelId, String taskId, String evaluatorKind, boolean passed) {
        static final Answer NONE = new Answer("", "", "", false);
    }
}
