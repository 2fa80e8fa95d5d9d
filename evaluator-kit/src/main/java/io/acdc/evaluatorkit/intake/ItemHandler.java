package io.acdc.evaluatorkit.intake;

import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.work.Delivery;
import io.acdc.schemas.work.Outcome;
import io.acdc.schemas.work.WorkHandler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** From an item in hand to what goes out. What cannot be read is the own evaluators' to set aside. */
record ItemHandler(ItemReader reader, EventAppender log, Activity activity, Consumer<String> console)
        implements WorkHandler {

    @Override
    public Outcome handle(Delivery delivery) {
        Optional<Item> item = reader.read(delivery.record());
        try {
            if (item.isPresent()) {
                work(item.get());
            }
            return new Outcome.Done();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Returned("the evaluator stops");
        }
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        reader.read(delivery.record()).ifPresent(item -> append(item.failed(reason)));
    }

    /** Held while something is away, so that it does not go from hand to hand in vain. */
    private void work(Item item) throws InterruptedException {
        Backoff backoff = new Backoff();
        while (item.matters()) {
            try {
                append(activity.during(item::evaluate));
                return;
            } catch (TryLaterException away) {
                backoff.pause(away.line(), console);
            }
        }
    }

    private void append(List<EvaluationCompleted> evaluations) {
        log.appendAll(Topics.EVALUATIONS_COMPLETED, evaluations).join();
        activity.add(evaluations.size());
    }
}
