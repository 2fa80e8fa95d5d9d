package io.acdc.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.events.PopulationSettings;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PresetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A change of a preset changes what users get without asking: change the file beside it on purpose. */
    @ParameterizedTest
    @EnumSource
    void shouldHaveTheSettingsThatAreWrittenDown(Preset preset) throws IOException {
        // Given
        try (InputStream written = PresetTest.class.getResourceAsStream("/presets/" + preset.label() + ".json")) {
            // Then
            assertThat(JSON.readTree(preset.settings().toString())).isEqualTo(JSON.readTree(written));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByTheNameUsersWrite(Preset preset) {
        // Then
        assertThat(Preset.named(preset.label())).contains(preset);
        assertThat(Preset.named(preset.name())).isEmpty();
    }

    @Test
    void shouldGiveAFreshCopyEveryTime() {
        // Given
        PopulationSettings first = Preset.TINY.settings();
        first.getSelection().put("populationSize", 99);

        // Then
        assertThat(Preset.TINY.settings().getSelection().getPopulationSize()).isEqualTo(16);
    }
}
