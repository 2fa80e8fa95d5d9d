package io.acdc.archive.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One client of server-sent events. Sending returns when the event has left for the client, so nothing piles up here.
 *
 * @param sink where the events go
 * @param sse makes events
 * @param request what the client asked with: the way to its connection
 * @param patience how long it may take to take an event
 */
record EventChannel(SseEventSink sink, Sse sse, HttpServerRequest request, Duration patience) {
    private static final Duration LAST_WORD = Duration.ofMillis(500);

    boolean isClosed() {
        return sink.isClosed();
    }

    /**
     * Sends an event.
     *
     * @param data a single line
     * @throws ClientGoneException if the client left
     * @throws SlowClientException if it did not take it in time
     */
    void send(long id, String data) throws ClientGoneException, SlowClientException, InterruptedException {
        send(sse.newEventBuilder().id(Long.toString(id)).data(data).build());
    }

    /**
     * Sends what clients ignore, to see whether there still is one.
     *
     * @throws ClientGoneException if the client left
     * @throws SlowClientException if it did not take it in time
     */
    void comment(String text) throws ClientGoneException, SlowClientException, InterruptedException {
        send(sse.newEventBuilder().comment(text).build());
    }

    /** Says a last word and hangs up, at once where the client does not listen. */
    void end(String lastWord) {
        try {
            sink.send(sse.newEventBuilder().comment(lastWord).build())
                    .toCompletableFuture()
                    .get(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | IllegalStateException | TimeoutException unheard) {
            // Nobody listens: that is why it ends.
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        request.connection().close();
    }

    private void send(OutboundSseEvent event) throws ClientGoneException, SlowClientException, InterruptedException {
        try {
            sink.send(event).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | IllegalStateException gone) {
            throw new ClientGoneException(gone);
        } catch (TimeoutException slow) {
            throw new SlowClientException("it did not read for %d ms".formatted(patience.toMillis()));
        }
    }
}
