package io.acdc.training.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuestionStreamTest {
    private static final SkillCatalogue CATALOGUE = SkillCatalogue.standard();

    @Test
    void shouldTeachTrainingQuestionsOfAllFamiliesAndLevels() {
        // Given
        QuestionStream stream = QuestionStream.uniform(CATALOGUE.families(), CounterRandom.of(1, "uniform"));

        // When
        List<Question> questions = first(2000, stream);

        // Then
        assertThat(questions).allMatch(question -> CATALOGUE.split(question.instruction()) == Split.TRAINING);
        assertThat(questions.stream().map(Question::skill).distinct()).hasSize(24);
        assertThat(questions.stream().map(Question::level).distinct()).hasSize(5);
    }

    @Test
    void shouldGiveTheSameQuestionAtTheSamePlaceInAnyOrder() {
        // Given
        QuestionStream stream = QuestionStream.expert(Domain.ORDER, CATALOGUE, CounterRandom.of(1, "order"));

        // When
        Question later = stream.at(500);
        first(500, stream);

        // Then
        assertThat(stream.at(500)).isEqualTo(later);
    }

    @Test
    void shouldFeedAnExpertItsDomainAndAQuarterOfEverything() {
        // Given
        QuestionStream stream = QuestionStream.expert(Domain.KNOWLEDGE, CATALOGUE, CounterRandom.of(1, "expert"));

        // When
        double own = first(4000, stream).stream()
                        .filter(question ->
                                CATALOGUE.family(question.skill()).touches().contains(Domain.KNOWLEDGE))
                        .count()
                / 4000.0;

        // Then: 6 of 24 families touch knowledge, so replay brings a quarter of a quarter more
        assertThat(own).isCloseTo(0.75 + 0.25 * 0.25, within(0.025));
    }

    @Test
    void shouldGiveTheGeneralistExactlyWhatTheExpertsSee() {
        // Given
        List<QuestionStream> experts = List.of(
                QuestionStream.expert(Domain.STRINGS, CATALOGUE, CounterRandom.of(1, "strings")),
                QuestionStream.expert(Domain.ORDER, CATALOGUE, CounterRandom.of(1, "order")));

        // When
        QuestionStream both = QuestionStream.inTurn(experts);

        // Then
        assertThat(first(200, both))
                .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 100)
                        .boxed()
                        .flatMap(index -> experts.stream().map(expert -> expert.at(index)))
                        .toList());
    }

    private static List<Question> first(int count, QuestionStream stream) {
        return LongStream.range(0, count).mapToObj(stream::at).toList();
    }
}
