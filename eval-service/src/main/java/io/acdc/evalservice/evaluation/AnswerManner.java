package io.acdc.evalservice.evaluation;

import io.acdc.events.AnsweringSettings;
import io.acdc.events.EvaluationRequested;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.runner.AnswerSettings;
import java.util.Optional;

/** How a work item wants its tasks answered. */
final class AnswerManner {
    private AnswerManner() {}

    /**
     * @throws IllegalArgumentException in one line if the item asks for what cannot be, such as a temperature below 0
     */
    static AnswerSettings of(EvaluationRequested item) {
        return item.getAnswering()
                .map(answering ->
                        new AnswerSettings(systemPrompt(answering), item.getMaxNewTokens(), sampling(answering)))
                .orElseGet(() -> AnswerSettings.greedy(item.getMaxNewTokens()));
    }

    private static Optional<String> systemPrompt(AnsweringSettings answering) {
        return Optional.of(answering.getSystemPrompt()).filter(text -> !text.isEmpty());
    }

    private static Sampling sampling(AnsweringSettings answering) {
        return answering.getTemperature() == 0
                ? new Sampling.Greedy()
                : new Sampling.Temperature(answering.getTemperature(), answering.getTopP(), answering.getRandomSeed());
    }
}
