package io.acdc.local.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Asks whether a broker answers. */
public final class BrokerProbe {
    private static final Map<String, Object> IMPATIENT = Map.of(
            AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, 50,
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 250,
            AdminClientConfig.RETRY_BACKOFF_MS_CONFIG, 50);

    private BrokerProbe() {}

    /**
     * Waits until the broker answers.
     *
     * @param bootstrap its address, {@code host:port}
     * @param patience longest wait
     * @return whether it answered in time
     */
    public static boolean answersWithin(String bootstrap, Duration patience) {
        return complaintWithin(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap), patience)
                .isEmpty();
    }

    /**
     * Waits until the broker answers a client of that configuration.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param patience longest wait
     * @return nothing when it answered in time, else why not, in a few words
     */
    public static Optional<String> complaintWithin(Map<String, Object> clientConfiguration, Duration patience) {
        Map<String, Object> settings = new HashMap<>(clientConfiguration);
        settings.putAll(IMPATIENT);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(2000, patience.toMillis()));
        try (Admin admin = Admin.create(settings)) {
            boolean empty = admin.describeCluster()
                    .nodes()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
            return empty ? Optional.of("the cluster has no nodes") : Optional.empty();
        } catch (TimeoutException silent) {
            return Optional.of("no answer");
        } catch (ExecutionException | KafkaException failure) {
            return Optional.of(reason(Optional.ofNullable(failure.getCause()).orElse(failure)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof org.apache.kafka.common.errors.TimeoutException
                ? "no answer"
                : String.valueOf(failure.getMessage());
    }
}
