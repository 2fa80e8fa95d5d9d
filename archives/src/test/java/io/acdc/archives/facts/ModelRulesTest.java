package io.acdc.archives.facts;

import static io.acdc.archives.facts.ModelAnnouncements.base;
import static io.acdc.archives.facts.ModelAnnouncements.bred;
import static io.acdc.archives.facts.ModelAnnouncements.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ModelMerged;
import io.acdc.events.ModelRole;
import io.acdc.events.StoredCheckpoint;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {
    static Stream<Arguments> contradictions() {
        ModelMerged bred = bred().build();
        return Stream.of(
                Arguments.of(
                        "another model's id",
                        bred().setModelId("m-99999999999999999999").build(),
                        "m-99999999999999999999: its recipe is that of " + bred.getModelId()),
                Arguments.of(
                        "a seed under another id",
                        given().setModelId(bred.getModelId()).build(),
                        "one of the two was changed"),
                Arguments.of("no recipe", bred().setMergeRecipe(null).build(), "carries no recipe"),
                Arguments.of(
                        "a seed that was bred", bred().setRole(ModelRole.SEED).build(), "a SEED carries a seed recipe"),
                Arguments.of(
                        "a candidate that was given",
                        given().setRole(ModelRole.CANDIDATE).build(),
                        "a CANDIDATE carries a merge recipe"),
                Arguments.of(
                        "two recipes",
                        bred().setSeedRecipe(given().getSeedRecipe()).build(),
                        "carries a merge recipe and no other"),
                Arguments.of(
                        "a seed with other weights",
                        given().setCheckpoint(new StoredCheckpoint("/models/x", "cd".repeat(32), 1L))
                                .build(),
                        "its checkpoint cdcd"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void shouldRefuseAnAnnouncementThatContradictsItself(String what, ModelMerged announcement, String expected) {
        assertThat(ModelRules.judge(announcement))
                .as(what)
                .isInstanceOfSatisfying(
                        FactOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains(expected));
    }

    @Test
    void shouldAcceptSeedsAndCandidatesAndLeaveTheBaseOut() {
        assertThat(ModelRules.judge(given().build())).isInstanceOf(FactOutcome.Accepted.class);
        assertThat(ModelRules.judge(bred().build())).isInstanceOf(FactOutcome.Accepted.class);
        assertThat(ModelRules.judge(base().build())).isInstanceOf(FactOutcome.WithoutEffect.class);
        assertThat(ModelRules.judge(bred().setCheckpoint(null).build())).isInstanceOf(FactOutcome.WithoutEffect.class);
    }
}
