package io.acdc.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.AnsweringSettings;
import io.acdc.events.Population;
import io.acdc.events.PopulationSettings;
import io.acdc.events.PopulationState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnsweringTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void shouldSayNothingOfGreedyAnswersWithoutASystemMessage(Preset preset) {
        // Then
        assertThat(Answering.of(population(preset.settings()))).isEmpty();
    }

    @Test
    void shouldSayTheTextOfAPromptThatIsNamed() {
        // When
        var zeroShot = Answering.of(with("evaluation.systemPrompt=zero-shot"));
        var chainOfThought = Answering.of(with("evaluation.systemPrompt=chain-of-thought"));

        // Then
        assertThat(zeroShot).contains(new AnsweringSettings(SystemPrompts.ZERO_SHOT, 0.0, 1.0, 11L));
        assertThat(chainOfThought).contains(new AnsweringSettings(SystemPrompts.CHAIN_OF_THOUGHT, 0.0, 1.0, 11L));
    }

    @Test
    void shouldSayThePopulationsOwnPrompt() {
        // When
        var own = Answering.of(with("evaluation.systemPrompt=own", "evaluation.ownSystemPrompt=a=b, briefly"));

        // Then
        assertThat(own).contains(new AnsweringSettings("a=b, briefly", 0.0, 1.0, 11L));
    }

    @Test
    void shouldDrawFromThePopulationsSeed() {
        // When
        var sampled = Answering.of(with("evaluation.temperature=0.7", "evaluation.topP=0.9"));

        // Then
        assertThat(sampled).contains(new AnsweringSettings("", 0.7, 0.9, 11L));
    }

    @Test
    void shouldAskForTheAnswerWhereItIsLookedFor() {
        // Then
        assertThat(List.of(SystemPrompts.ZERO_SHOT, SystemPrompts.CHAIN_OF_THOUGHT))
                .allSatisfy(text -> assertThat(text).contains("Answer: "));
    }

    private static Population with(String... assignments) {
        PopulationSettings settings = Preset.PUBLISHED.settings();
        for (String assignment : assignments) {
            settings = SettingsEdit.apply(settings, assignment);
        }
        return population(SettingsCheck.requireUsable(settings));
    }

    private static Population population(PopulationSettings settings) {
        return Population.newBuilder()
                .setName("test")
                .setSeed(11L)
                .setState(PopulationState.RUNNING)
                .setSettingsVersion(1)
                .setSettings(settings)
                .setGivenModels(List.of())
                .setCreatedAt(Instant.EPOCH)
                .build();
    }
}
