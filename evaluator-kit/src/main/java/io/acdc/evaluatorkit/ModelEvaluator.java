package io.acdc.evaluatorkit;

/** Asks models itself: it is given their weights and tasks. Called by one thread at a time, unless told otherwise. */
@FunctionalInterface
public non-sealed interface ModelEvaluator extends Assessor {
    /**
     * One answer for each of the item's tasks. A task without one is a failed evaluation, and so is every task when
     * another exception than the one named is thrown, with its message as the reason.
     *
     * @throws TryLaterException when something it needs is away; the item is then taken up again until its deadline
     */
    ModelAnswers answer(ModelItem item);

    /** What runs the models, such as {@code vector} or {@code vllm}. */
    default String backend() {
        return "own";
    }

    /** The device it runs on, such as {@code cpu} or {@code cuda:0}. */
    default String device() {
        return "cpu";
    }
}
