package io.acdc.tracing.story;

import static io.acdc.tracing.fixture.Story.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.ModelMerged;
import io.acdc.schemas.tracing.EventTrace;
import io.acdc.schemas.tracing.StepName;
import io.acdc.tracing.fixture.Story;
import io.acdc.tracing.step.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final Story story = new Story();

    @Test
    void shouldTellWhenAnEvaluatorDidWhat() {
        // When
        List<Step> steps =
                EvaluationSteps.of(story.evaluations(), at(3), Optional.of(at(5)), at(9.5), Optional.empty());

        // Then
        assertThat(steps)
                .extracting(Step::name, Step::began, Step::ended)
                .containsExactly(
                        tuple(StepName.TAKE, at(3), at(5)),
                        tuple(StepName.EVALUATE, at(5), at(9.5)),
                        tuple(StepName.LOAD, at(5.5), at(6)),
                        tuple(StepName.GENERATE, at(6), at(8)),
                        tuple(StepName.SCORE, at(8), at(9)),
                        tuple(StepName.PUBLISH, at(9), at(9.5)));
        assertThat(steps.get(3).attributes()).containsEntry("acdc.tokensOut", 14L);
    }

    @Test
    void shouldTellTheSameFromTheLogAlone() {
        // When
        List<Step> told = EvaluationSteps.of(story.evaluations(), at(3), Optional.empty(), at(9.5), Optional.empty());

        // Then
        assertThat(told)
                .extracting(Step::context)
                .containsExactlyElementsOf(
                        story.steps().stream().map(Step::context).toList().subList(3, 9));
        assertThat(told.getFirst().ended()).as("taken").isEqualTo(at(5.5));
    }

    @Test
    void shouldLeaveOutWhatDidNotHappen() {
        // Given
        EvaluationCompleted failed = EvaluationCompleted.newBuilder(
                        story.evaluations().getFirst())
                .setOutcome(EvaluationOutcome.FAILED)
                .setFailure("model.safetensors is missing")
                .setLoadMillis(0)
                .setGenerationMillis(0)
                .build();

        // When
        List<Step> steps = EvaluationSteps.of(List.of(failed), at(3), Optional.empty(), at(9.5), Optional.empty());

        // Then
        assertThat(steps).extracting(Step::name).containsExactly(StepName.TAKE, StepName.EVALUATE, StepName.PUBLISH);
        assertThat(steps.get(1).failure()).contains("model.safetensors is missing");
    }

    @Test
    void shouldMeetTheTracesOfThoseItWasComparedWith() {
        // When
        Step decision = ArchiveSteps.decided(story.decision(), Optional.empty(), Optional.empty())
                .orElseThrow();

        // Then
        assertThat(decision.links())
                .contains(EventTrace.decide(Story.POPULATION, story.seed().getModelId()));
        assertThat(decision.parent())
                .contains(EventTrace.merge(Story.POPULATION, story.model().getModelId()));
    }

    @Test
    void shouldBeginTheTraceOfAGivenModelWithItsAnnouncement() {
        // When
        ModelMerged seed = story.seed();

        // Then
        assertThat(MakingSteps.merged(seed, at(2)).parent()).isEmpty();
        assertThat(MakingSteps.merged(story.model(), at(2)).began()).isEqualTo(at(0.5));
    }
}
