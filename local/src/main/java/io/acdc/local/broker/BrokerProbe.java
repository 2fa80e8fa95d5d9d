package io.acdc.local.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

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
        Map<String, Object> settings = new HashMap<>(IMPATIENT);
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(2000, patience.toMillis()));
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException silent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
