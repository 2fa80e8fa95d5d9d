package io.acdc.evalservice.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.EvaluationCompleted;
import io.acdc.testkit.SyntheticPopulation;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EvaluationMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EvaluationMetrics metrics = new EvaluationMetrics(registry, new WorkRecord(InstantSource.system()));

    @Test
    void shouldCountWhatAWorkItemTookByBackend() {
        // When
        metrics.count(List.of(evaluation("t-1", 300), evaluation("t-2", 300)));
        metrics.count(List.of(evaluation("t-3", 0)));

        // Then
        assertThat(counted("acdc.tokens.prefilled")).isEqualTo(48);
        assertThat(counted("acdc.tokens.generated")).isEqualTo(21);
        assertThat(counted("acdc.loads.spared")).isEqualTo(1);
        assertThat(seconds("acdc.load")).isEqualTo(0.3);
        assertThat(seconds("acdc.queue")).isEqualTo(0.4);
        assertThat(seconds("acdc.generation")).isEqualTo(1.5);
        assertThat(registry.get("acdc.generation").timer().count()).isEqualTo(2);
    }

    @Test
    void shouldCountDeliveriesBeyondTheFirstAndItemsHandedBack() {
        // When
        metrics.delivered(1);
        metrics.delivered(2);
        metrics.returned();

        // Then
        assertThat(registry.get("acdc.redeliveries").counter().count()).isEqualTo(1);
        assertThat(registry.get("acdc.items.returned").counter().count()).isEqualTo(1);
    }

    private double counted(String name) {
        return registry.get(name).tag("backend", "vector").counter().count();
    }

    private double seconds(String name) {
        return registry.get(name).tag("backend", "vector").timer().totalTime(TimeUnit.SECONDS);
    }

    /** 16 tokens in, 7 out, half a second of generation, 0.2 s in the queue. */
    private static EvaluationCompleted evaluation(String task, double loadMillis) {
        return EvaluationCompleted.newBuilder(new SyntheticPopulation("islands", 4, 2).evaluation("m-1", task))
                .setQueueMillis(200)
                .setLoadMillis(loadMillis)
                .setGenerationMillis(500)
                .build();
    }
}
