package io.acdc.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsCheckTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void shouldAcceptEveryPreset(Preset preset) {
        assertThat(SettingsCheck.requireUsable(preset.settings())).isEqualTo(preset.settings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selection.populationSize=0 | setting selection.populationSize is 0; it must be at least 1",
                "evaluation.tasksPerWorkItem=0 | setting evaluation.tasksPerWorkItem is 0; it must be at least 1",
                "tasks.decisionsPerRound=-1 | setting tasks.decisionsPerRound is -1; it must be at least 1",
                "merge.mutationProbability=1.5 | setting merge.mutationProbability is 1.5; it must be from 0 to 1",
                "tasks.initialDifficultyHigh=9 | setting tasks.initialDifficultyHigh is 9; it must be from 1 to 5",
                "merge.scaleLow=2 | settings merge.scaleLow and merge.scaleHigh are 2.0 and 1.15; the first must not be"
                        + " the greater",
                "merge.parentPressure=3 | setting merge.parentPressure is 3; it must be from 1 to 2",
                "evaluation.systemPrompt=own | setting evaluation.systemPrompt is OWN; say which with"
                        + " evaluation.ownSystemPrompt=TEXT",
                "evaluation.ownSystemPrompt=Be brief. | setting evaluation.ownSystemPrompt is given, but"
                        + " evaluation.systemPrompt is NONE; set evaluation.systemPrompt=own",
                "merge.crossovers=slerp:0 | setting merge.crossovers gives slerp the share 0.0; it must be more than 0",
                "merge.crossovers=ties(density=0.7..0.3) | setting merge.crossovers: the ends of density of ties are 0.7"
                        + " and 0.3; the first must not be the greater"
            })
    void shouldNameTheSettingThatCannotBe(String assignment, String expected) {
        assertThatThrownBy(() -> SettingsCheck.requireUsable(SettingsEdit.apply(Preset.TINY.settings(), assignment)))
                .isInstanceOf(SettingsException.class)
                .hasMessage(expected);
    }

    @Test
    void shouldRefuseWhatIsNoNumber() {
        // Given
        var settings = Preset.TINY.settings();
        settings.getSelection().put("creditDecay", Double.NaN);

        // When // Then
        assertThatThrownBy(() -> SettingsCheck.requireUsable(settings)).hasMessageContaining("creditDecay is NaN");
    }
}
