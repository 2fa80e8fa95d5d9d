package io.acdc.schemas.asyncapi;

/** Who sends and receives. */
enum Party {
    TASK_SERVICE("task-service"),
    MERGE_SERVICE("merge-service"),
    ARCHIVE_SERVICE("archive-service"),
    EVAL_SERVICE("eval-service"),
    FURTHER_EVALUATOR("further-evaluator"),
    COMMAND("acdc");

    private final String label;

    Party(String label) {
        this.label = label;
    }

    /** The name users know. */
    String label() {
        return label;
    }
}
