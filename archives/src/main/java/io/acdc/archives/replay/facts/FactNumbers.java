package io.acdc.archives.replay.facts;

/**
 * The numbers of one replay's models, tasks and kinds of evaluators; populations share them.
 *
 * @param models by model id
 * @param tasks by task id
 * @param evaluatorKinds by kind
 */
public record FactNumbers(Numbering models, Numbering tasks, Numbering evaluatorKinds) {
    /** None yet. */
    public static FactNumbers start() {
        return new FactNumbers(new Numbering(), new Numbering(), new Numbering());
    }
}
