package io.acdc.archive.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.archive.following.LogUnavailableException;
import io.acdc.archive.following.ViewService;
import io.acdc.archive.view.LogPosition;
import io.acdc.archive.view.PopulationView;
import io.acdc.archive.view.Slice;
import io.acdc.events.ArchiveDecision;
import io.acdc.schemas.topics.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Sends decisions to whoever wants them as they are made. Every client has a thread of its own that fetches a few
 * decisions, sends them, and only then fetches more: a slow client waits for itself alone.
 */
@ApplicationScoped
public class DecisionStreams {
    private static final Logger LOG = Logger.getLogger(DecisionStreams.class);
    private static final int MOST_CLIENTS = 64;
    private static final int BATCH = 20;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ViewService views;
    private final ObjectMapper json;
    private final Counter dropped;
    private final Semaphore places = new Semaphore(MOST_CLIENTS);

    DecisionStreams(ViewService views, ObjectMapper json, MeterRegistry meters) {
        this.views = views;
        this.json = json;
        this.dropped = meters.counter("acdc_decision_streams_dropped");
        meters.gauge("acdc_decision_streams", places, free -> MOST_CLIENTS - free.availablePermits());
    }

    /**
     * Sends the population's decisions from that one on until the client leaves.
     *
     * @throws ProblemException if there are too many clients
     */
    void open(PopulationView population, int first, EventChannel client) {
        if (!places.tryAcquire()) {
            throw ProblemException.notYet(
                    "%d clients follow decisions of this instance: ask another one".formatted(MOST_CLIENTS));
        }
        Thread.ofVirtual().name("decision-stream").start(() -> serve(population, first, client));
    }

    private void serve(PopulationView population, int first, EventChannel client) {
        try {
            int next = first;
            while (!client.isClosed()) {
                next = sendSome(population, next, client);
            }
        } catch (SlowClientException slow) {
            dropped.increment();
            LOG.infof(
                    "a client that followed decisions of %s was disconnected: %s",
                    population.name(), slow.getMessage());
        } catch (ClientGoneException | LogUnavailableException | InterruptedException end) {
            LOG.infof(
                    "a client that followed decisions of %s was disconnected: %s", population.name(), end.getMessage());
        } finally {
            places.release();
            client.end("come back with Last-Event-ID");
        }
    }

    /** Returns the sequence number to go on with. */
    private int sendSome(PopulationView population, int first, EventChannel client)
            throws ClientGoneException, SlowClientException, InterruptedException {
        population.awaitDecision(first, HEARTBEAT);
        List<ArchiveDecision> decisions = decisions(population, first);
        if (decisions.isEmpty()) {
            client.comment("nothing decided for a while");
        }
        for (ArchiveDecision decision : decisions) {
            client.send(decision.getSequence(), line(decision));
        }
        return first + decisions.size();
    }

    private List<ArchiveDecision> decisions(PopulationView population, int first) {
        Slice<LogPosition> positions = population.decisions(Optional.empty(), first, Integer.MAX_VALUE, BATCH);
        return views.fetch(Topics.ARCHIVE_DECISIONS, positions.items());
    }

    private String line(ArchiveDecision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("every decision can be written as JSON", e);
        }
    }
}
