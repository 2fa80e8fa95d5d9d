package io.acdc.archives.replay.facts;

/**
 * The numbers of one replay's models, tasks, and kinds and versions of evaluators; populations share them.
 *
 * @param models by model id
 * @param tasks by task id
 * @param evaluatorKinds by kind
 * @param evaluatorVersions by version
 */
public record FactNumbers(Numbering models, Numbering tasks, Numbering evaluatorKinds, Numbering evaluatorVersions) {
    /** None yet. */
    public static FactNumbers start() {
        return new FactNumbers(new Numbering(), new Numbering(), new Numbering(), new Numbering());
    }
}
