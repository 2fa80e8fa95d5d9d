package io.acdc.skills.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillCatalogueTest {
    private final SkillCatalogue catalogue = SkillCatalogue.standard();

    @ParameterizedTest
    @CsvSource({
        "add 17 25, 42",
        "add 999 999, 1998",
        "subtract 42 17, 25",
        "subtract 7 7, 0",
        "multiply 12 12, 144",
        "multiply 0 9, 0",
        "max 3 41 9, 41",
        "reverse planet, tenalp",
        "upper planet, PLANET",
        "drop vowels planet, plnt",
        "initials red fox ran, rfr",
        "sort planet, aelnpt",
        "next 3 6 9, 12",
        "next 30 20 10, 0",
        "unique aabac, abc",
        "smallest 41 9 30, 9",
        "capital of france, paris",
        "which capital has peru, lima",
        "symbol of gold, Au",
        "iron has symbol, Fe",
        "past tense of go, went",
        "yesterday we sing, sang",
        "plural of mouse, mice",
        "many wolf, wolves",
        "upper reverse abc, CBA",
        "upper sort cab, ABC",
        "reverse sort cab, cba",
        "sort unique cabac, abc",
        "add 5 max 3 9, 14",
        "add 5 smallest 3 9, 8",
        "upper capital of france, PARIS",
        "upper past of go, WENT",
    })
    void shouldKnowTheAnswer(String instruction, String answer) {
        assertThat(catalogue.solve(instruction)).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "reverse",
                "reverse ",
                "reverse two words",
                "reverse Planet",
                "add 1",
                "add 1 2 3",
                "add 01 2",
                "add one two",
                "capital of atlantis",
                "capital of france ",
                "add max 3 9",
                "divide 6 3"
            })
    void shouldNotAnswerWhatIsNoQuestion(String instruction) {
        assertThat(catalogue.solve(instruction)).isEmpty();
    }

    @Test
    void shouldHaveFourFamiliesADomainAndEightCompositions() {
        // Given
        List<Domain> domains =
                catalogue.families().stream().map(SkillFamily::domain).toList();

        // Then
        assertThat(catalogue.families())
                .hasSize(24)
                .extracting(SkillFamily::name)
                .doesNotHaveDuplicates();
        assertThat(domains).filteredOn(Domain.COMPOSED::equals).hasSize(8);
        assertThat(domains).filteredOn(Domain.KNOWLEDGE::equals).hasSize(4);
    }

    @Test
    void shouldNameTheDomainsACompositionTouches() {
        assertThat(catalogue.family("upper-capital").touches())
                .containsExactlyInAnyOrder(Domain.STRINGS, Domain.KNOWLEDGE);
        assertThat(catalogue.compositionsOf("sort"))
                .extracting(SkillFamily::name)
                .containsExactly("upper-sort", "reverse-sort", "sort-unique");
    }

    @Test
    void shouldTellAConsistentQuestionFromAForgedOne() {
        // Given
        Question honest = new Question("reverse", Domain.STRINGS, 2, "reverse planet", "tenalp");
        Question wrongAnswer = new Question("reverse", Domain.STRINGS, 2, "reverse planet", "planet");
        Question wrongSkill = new Question("sort", Domain.ORDER, 2, "reverse planet", "tenalp");

        // Then
        assertThat(catalogue.isConsistent(honest)).isTrue();
        assertThat(catalogue.isConsistent(wrongAnswer)).isFalse();
        assertThat(catalogue.isConsistent(wrongSkill)).isFalse();
    }

    @Test
    void shouldSayWhichSkillsThereAre() {
        assertThatThrownBy(() -> catalogue.family("juggle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("juggle")
                .hasMessageContaining("reverse");
    }
}
