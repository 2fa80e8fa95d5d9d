package io.acdc.inferenceserver.completion;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.http.RequestRefusedException;
import io.acdc.inferenceserver.http.ServerConnection;
import io.acdc.inferenceserver.http.ServerTimeoutException;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.ServerLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** Completions of a server's model. Thread-safe. */
public final class Completions {
    private final ServerConnection connection;
    private final ServerLimits limits;

    public Completions(ServerConnection connection, ServerLimits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    /**
     * Asked twice at most: a connection may break once. Not again after a time limit.
     *
     * @param tokenizer for servers that reply text alone
     * @throws RequestRefusedException if the server does not want this prompt
     * @throws ServerTroubleException if it cannot complete it
     */
    public Completion complete(ModelCard model, CompletionOrder order, Function<String, TokenSequence> tokenizer) {
        try {
            return once(model, order, tokenizer);
        } catch (ServerTimeoutException e) {
            throw e;
        } catch (ServerTroubleException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return once(model, order, tokenizer);
        }
    }

    /**
     * One generation for each order, in their order, as many side by side as the limits allow. A prompt that the server
     * does not want yields a failed one.
     *
     * @throws ServerTroubleException if any of them cannot be completed; the others are given up
     */
    public List<Generation> completeAll(
            ModelCard model, List<CompletionOrder> orders, Function<String, TokenSequence> tokenizer) {
        Semaphore places = new Semaphore(limits.parallelRequests());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Generation>> begun = orders.stream()
                    .map(order -> threads.submit(() -> placed(places, () -> generate(model, order, tokenizer))))
                    .toList();
            return awaited(begun, threads);
        }
    }

    private Generation generate(ModelCard model, CompletionOrder order, Function<String, TokenSequence> tokenizer) {
        try {
            return Generations.of(complete(model, order, tokenizer), order.endTokens());
        } catch (RequestRefusedException e) {
            return Generation.failed("the server refuses the prompt: " + e.getMessage());
        }
    }

    private static <T> T placed(Semaphore places, Supplier<T> work) throws InterruptedException {
        places.acquire();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static <T> List<T> awaited(List<Future<T>> begun, ExecutorService threads) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> one : begun) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw e.getCause() instanceof ServerTroubleException trouble
                    ? trouble
                    : new ServerTroubleException("a completion failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new ServerTroubleException("interrupted while the server was answering", e);
        }
    }

    private Completion once(ModelCard model, CompletionOrder order, Function<String, TokenSequence> tokenizer) {
        return new CompletionReading(tokenizer)
                .read(connection.post("/v1/completions", order.body(model.name()), limits.answerTime()), order);
    }
}
