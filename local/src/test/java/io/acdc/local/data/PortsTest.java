package io.acdc.local.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void shouldFindDifferentPorts() {
        // Given // When
        var ports = Ports.free(5);

        // Then
        assertThat(ports).hasSize(5).doesNotHaveDuplicates().allMatch(port -> port > 0);
    }

    @Test
    void shouldNameATakenPort() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            // When // Then
            assertThatThrownBy(() -> Ports.requireFree(port))
                    .isInstanceOf(AcdcFailure.class)
                    .hasMessageContaining("port " + port + " is in use");
        }
    }
}
