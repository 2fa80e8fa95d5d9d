package io.acdc.schemas.work;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/**
 * A member of a work group: takes one item after the other and holds it while the handler works on it, however long that
 * takes. An item is acknowledged when the handler is done with it; it goes to another member when the handler returns
 * it, when this one stops, at once when this process dies, and after the group's lock when nothing is heard of it.
 *
 * <p>Nothing is taken in advance: what waits stays available to all members. Trouble with the broker is told and waited
 * out.
 */
public final class WorkTaker {
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final int ADMIN_TIMEOUT_MILLIS = 3000;

    private final Map<String, Object> clientConfiguration;
    private final WorkGroup group;
    private final Workshop workshop;
    private final Consumer<String> trouble;
    private final StopRequest stop = new StopRequest();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean asked;

    private WorkTaker(
            Map<String, Object> clientConfiguration, WorkGroup group, WorkHandler handler, Consumer<String> trouble) {
        this.clientConfiguration = clientConfiguration;
        this.group = group;
        this.workshop = new Workshop(group, handler, stop);
        this.trouble = trouble;
    }

    /**
     * Joins the group, as soon as its topic is there, and takes work until closed.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param trouble told in one line what is waited for or went wrong
     */
    public static WorkTaker start(
            Map<String, Object> clientConfiguration, WorkGroup group, WorkHandler handler, Consumer<String> trouble) {
        WorkTaker taker = new WorkTaker(clientConfiguration, group, handler, trouble);
        Thread.ofPlatform().name("work-taker").daemon(true).start(taker::run);
        return taker;
    }

    /** Whether this member has asked the broker for an item. */
    public boolean takesWork() {
        return asked;
    }

    /**
     * Takes no further item, waits for the one in hand, and returns it if it is not finished in time.
     *
     * @param grace how long the item in hand may still take
     */
    public void close(Duration grace) {
        stop.request(grace);
        ended.completeOnTimeout(null, grace.plus(FAREWELL).toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void run() {
        try {
            prepareGroup();
            while (!stop.requested()) {
                takeWork();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workshop.close();
            ended.complete(null);
        }
    }

    private void prepareGroup() throws InterruptedException {
        Map<String, Object> configuration = new HashMap<>(clientConfiguration);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MILLIS);
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(configuration)) {
            GroupPreparation preparation = new GroupPreparation(admin, group);
            while (!stop.requested() && !prepared(preparation)) {
                stop.await(RETRY);
            }
        }
    }

    private boolean prepared(GroupPreparation preparation) throws InterruptedException {
        try {
            return preparation.attempt();
        } catch (KafkaException e) {
            trouble.accept("cannot prepare group %s: %s".formatted(group.name(), e.getMessage()));
            return false;
        }
    }

    /** With one membership, until it is of no use any more. */
    private void takeWork() throws InterruptedException {
        try (Membership membership = Membership.join(clientConfiguration, group)) {
            boolean useful = true;
            while (useful && !stop.requested()) {
                Optional<Delivery> delivery = membership.next();
                asked = true;
                if (delivery.isPresent()) {
                    useful = workshop.work(membership, delivery.get());
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            trouble.accept("cannot take work of group %s, trying again: %s".formatted(group.name(), e.getMessage()));
            stop.await(RETRY);
        }
    }
}
