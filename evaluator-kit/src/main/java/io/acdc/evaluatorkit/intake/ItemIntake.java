package io.acdc.evaluatorkit.intake;

import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.population.PopulationLog;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.schemas.work.WorkGroup;
import io.acdc.schemas.work.WorkTaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Takes items that are handed out singly to all instances that ask: each worker holds one and asks for the next when it is
 * done.
 */
public final class ItemIntake implements Intake {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Map<String, Object> clientConfiguration;
    private final WorkGroup group;
    private final PopulationLog populations;
    private final ItemHandler handler;
    private final Activity activity;
    private final Consumer<String> console;
    private final int workers;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private volatile boolean stopping;

    /**
     * Begins nothing yet.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @param workers items that are worked on at once
     * @param console takes lines for people
     */
    public ItemIntake(
            Map<String, Object> clientConfiguration,
            WorkGroup group,
            PopulationLog populations,
            ItemReader reader,
            EventAppender log,
            Activity activity,
            Consumer<String> console,
            int workers) {
        this.clientConfiguration = Map.copyOf(clientConfiguration);
        this.group = group;
        this.populations = populations;
        this.handler = new ItemHandler(reader, log, activity, console);
        this.activity = activity;
        this.console = console;
        this.workers = workers;
    }

    @Override
    public CompletableFuture<Void> opened() {
        return opened;
    }

    @Override
    public void run(Duration grace) {
        try {
            populations.open();
            opened.complete(null);
            work(grace);
        } catch (WakeupException stopped) {
            // As asked for.
        } finally {
            populations.close();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        populations.wakeup();
    }

    private void work(Duration grace) {
        List<WorkTaker> takers = IntStream.range(0, workers)
                .mapToObj(number -> WorkTaker.start(clientConfiguration, group, handler, console))
                .toList();
        try {
            while (!stopping) {
                populations.follow(PATIENCE);
                activity.beat();
            }
        } finally {
            takers.parallelStream().forEach(taker -> taker.close(grace));
        }
    }
}
