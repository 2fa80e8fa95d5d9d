package io.acdc.evalservice.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class InferenceThreadsTest {

    @Test
    void shouldTakeAllCoresUnlessToldOtherwise() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertThat(InferenceThreads.of(Optional.empty())).isEqualTo(cores);
        assertThat(InferenceThreads.of(Optional.of("0"))).isEqualTo(cores);
        assertThat(InferenceThreads.of(Optional.of(" 3 "))).isEqualTo(3);
    }

    @Test
    void shouldRefuseWhatIsNoNumberOfThreads() {
        assertThatThrownBy(() -> InferenceThreads.of(Optional.of("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("acdc.inference.threads cannot be '-1': use a number of threads, or 0 for all cores");
    }
}
