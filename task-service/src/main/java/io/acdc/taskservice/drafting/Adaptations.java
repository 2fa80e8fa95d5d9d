package io.acdc.taskservice.drafting;

import io.acdc.events.TaskSettings;
import io.acdc.evolution.pool.AdaptationRule;
import io.acdc.evolution.pool.LevelledAdaptation;
import io.acdc.evolution.pool.ParentChoice;
import io.acdc.evolution.pool.PublishedAdaptation;
import io.acdc.skills.question.Question;

/** The rule that a population's settings name. */
final class Adaptations {
    private static final PublishedAdaptation PUBLISHED = PublishedAdaptation.PUBLISHED;

    private Adaptations() {}

    static AdaptationRule of(TaskSettings settings) {
        return switch (settings.getAdaptation()) {
            case NICHE_KEEPING ->
                new LevelledAdaptation(
                        settings.getEasyPassRate(),
                        settings.getCombinedShare(),
                        Question.LEVELS,
                        LevelledAdaptation.DEFAULT.novelLevels());
            case PUBLISHED ->
                new PublishedAdaptation(
                        settings.getEasyPassRate(),
                        PUBLISHED.hardThreshold(),
                        PUBLISHED.siblingProbability(),
                        PUBLISHED.novelProbability(),
                        ParentChoice.UNIFORM,
                        PUBLISHED.impossibleParents());
        };
    }
}
