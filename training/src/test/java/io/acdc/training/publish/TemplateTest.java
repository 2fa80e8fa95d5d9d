package io.acdc.training.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void shouldFillEveryPlace() {
        assertThat(new Template("{{a}} and {{b}}, {{a}}").fill(Map.of("a", 1, "b", "two")))
                .isEqualTo("1 and two, 1");
    }

    @Test
    void shouldNotLeaveAPlaceOpen() {
        assertThatThrownBy(() -> new Template("{{a}} {{missing}}").fill(Map.of("a", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{{missing}}");
    }

    @Test
    void shouldAlignNumbersRightInTables() {
        // When
        String table = new Table(List.of("model", "all"), List.of(List.of("base", Numbers.percent(0.512)))).markdown();

        // Then
        assertThat(table).isEqualTo("| model | all |\n|---|---:|\n| base | 51.2 |");
    }
}
