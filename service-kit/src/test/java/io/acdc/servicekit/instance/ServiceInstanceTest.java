package io.acdc.servicekit.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceInstanceTest {
    private final ServiceInstance instance = new ServiceInstance("task-service", "task-7", "127.0.0.1:1234");

    @Test
    void shouldNameServiceAndInstanceAsTheSourceOfEvents() {
        assertThat(instance.source()).isEqualTo("/acdc/task-service/task-7");
    }

    @Test
    void shouldWaitForABrokerThatIsNotThereYet() {
        assertThat(instance.clientConfiguration())
                .containsEntry("bootstrap.servers", "127.0.0.1:1234")
                .containsEntry("client.id", "task-7-log")
                .containsEntry("default.api.timeout.ms", Integer.MAX_VALUE);
    }
}
