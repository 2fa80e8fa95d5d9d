package io.acdc.benchmarks.archive;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.EvaluationRequested;
import io.acdc.schemas.log.EventFollower;
import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.topics.Topics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** When decisions and work items became readable to a reader of committed records, as {@link System#nanoTime}. */
final class Decisions implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 600;

    private final Map<String, CompletableFuture<Long>> decided = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> asked = new ConcurrentHashMap<>();
    private final EventFollower decisions;
    private final EventFollower requests;

    Decisions(Map<String, Object> clientConfiguration) {
        decisions = EventFollower.follow(
                clientConfiguration,
                EventHandlers.none().on(Topics.ARCHIVE_DECISIONS, this::take),
                refusal -> System.err.println(refusal.reason()));
        requests = EventFollower.follow(
                clientConfiguration,
                EventHandlers.none().on(Topics.EVALUATIONS_REQUESTED, this::take),
                refusal -> System.err.println(refusal.reason()));
    }

    /** When it was decided about a task or a model. */
    long awaitDecision(String id) throws Exception {
        return future(decided, id).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** When a model was first asked anything. */
    long awaitRequest(String modelId) throws Exception {
        return future(asked, modelId).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        decisions.close();
        requests.close();
    }

    private void take(ArchiveDecision decision) {
        decision.getModelId()
                .or(decision::getTaskId)
                .ifPresent(id -> future(decided, id).complete(System.nanoTime()));
    }

    private void take(EvaluationRequested request) {
        future(asked, request.getModelId()).complete(System.nanoTime());
    }

    private static CompletableFuture<Long> future(Map<String, CompletableFuture<Long>> futures, String id) {
        return futures.computeIfAbsent(id, missing -> new CompletableFuture<>());
    }
}
