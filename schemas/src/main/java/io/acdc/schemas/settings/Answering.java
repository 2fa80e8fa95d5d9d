package io.acdc.schemas.settings;

import io.acdc.events.AnsweringSettings;
import io.acdc.events.EvaluationSettings;
import io.acdc.events.Population;
import io.acdc.events.SystemPromptKind;
import java.util.Optional;

/** How the models of a population answer, as work items say it. */
public final class Answering {
    private static final double GREEDY = 0;
    private static final double ALL_TOKENS = 1;

    private Answering() {}

    /**
     * What follows from a population's settings; empty for greedy answers without a system message. The draws of sampled
     * answers begin at the population's seed, so that the same population gives the same answers.
     */
    public static Optional<AnsweringSettings> of(Population population) {
        EvaluationSettings settings = population.getSettings().getEvaluation();
        return Optional.of(settings)
                .filter(each -> !isPlain(each))
                .map(each -> new AnsweringSettings(
                        SystemPrompts.text(each), each.getTemperature(), each.getTopP(), population.getSeed()));
    }

    private static boolean isPlain(EvaluationSettings settings) {
        return settings.getSystemPrompt() == SystemPromptKind.NONE
                && settings.getTemperature() == GREEDY
                && settings.getTopP() == ALL_TOKENS;
    }
}
