package io.acdc.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.events.OperatorShare;
import io.acdc.events.ParameterRange;
import io.acdc.events.PopulationSettings;
import io.acdc.events.SelectionRuleKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsEditTest {
    private final PopulationSettings settings = Preset.TINY.settings();

    @Test
    void shouldChangeASettingOfEveryTypeByItsPath() {
        // Then
        assertThat(edit("selection.populationSize=32").getSelection().getPopulationSize())
                .isEqualTo(32);
        assertThat(edit("merge.mutationRate=0.4").getMerge().getMutationRate()).isEqualTo(0.4);
        assertThat(edit("selection.useTopFitness=true").getSelection().getUseTopFitness())
                .isTrue();
        assertThat(edit("selection.rule=dominated-novelty-search")
                        .getSelection()
                        .getRule())
                .isEqualTo(SelectionRuleKind.DOMINATED_NOVELTY_SEARCH);
        assertThat(edit("evaluation.evaluatorKind=judge").getEvaluation().getEvaluatorKind())
                .isEqualTo("judge");
    }

    @Test
    void shouldReadAMixOfOperators() {
        // When
        List<OperatorShare> mix = edit("merge.crossovers=acdc-linear:6  ties(density=0.3..0.7, weight[mlp]=1):2 "
                        + "dare_ties(density=0.5,rounding=mergekit)")
                .getMerge()
                .getCrossovers();

        // Then
        assertThat(mix)
                .containsExactly(
                        new OperatorShare("acdc-linear", 6.0, Map.of(), Map.of()),
                        new OperatorShare(
                                "ties",
                                2.0,
                                Map.of(
                                        "density",
                                        new ParameterRange(0.3, 0.7),
                                        "weight[mlp]",
                                        new ParameterRange(1.0, 1.0)),
                                Map.of()),
                        new OperatorShare(
                                "dare_ties",
                                1.0,
                                Map.of("density", new ParameterRange(0.5, 0.5)),
                                Map.of("rounding", "mergekit")));
        assertThat(edit("merge.mutations=").getMerge().getMutations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ties(density)", "ties:", "ties(density=0.5:2", "ties(density=-)", "7:2", "ties(a=1..b)"})
    void shouldRefuseAMixThatCannotBeRead(String mix) {
        assertThatThrownBy(() -> edit("merge.crossovers=" + mix))
                .isInstanceOf(SettingsException.class)
                .hasMessage("setting merge.crossovers cannot be '%s': expected operators such as".formatted(mix)
                        + " ties(density=0.3..0.7):2, apart by blanks");
    }

    @Test
    void shouldLeaveEverythingElseAndTheOriginalAsTheyWere() {
        // When
        PopulationSettings edited = edit("selection.populationSize=32");

        // Then
        assertThat(settings).isEqualTo(Preset.TINY.settings());
        edited.getSelection().put("populationSize", 16);
        assertThat(edited).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "populationSize=32 | setting 'populationSize=32' is not of the form group.name=value",
                "selection.populationSize | setting 'selection.populationSize' is not of the form group.name=value",
                "selection.a.b=1 | setting 'selection.a.b=1' is not of the form group.name=value",
                "selecton.populationSize=32 | no 'selecton' in the settings; there are: preset, selection, merge, tasks, evaluation, gate",
                "preset.name=x | 'preset' is not a group of settings",
                "evaluation.tasks=3 | no 'tasks' in evaluation; there are: evaluatorKind, tasksPerWorkItem, maxNewTokens, deadlineSeconds, maxAttempts, systemPrompt, ownSystemPrompt, temperature, topP",
                "selection.populationSize=many | setting selection.populationSize cannot be 'many': expected a whole number",
                "selection.populationSize=1.5 | setting selection.populationSize cannot be '1.5': expected a whole number",
                "merge.mutationRate=NaN | setting merge.mutationRate cannot be 'NaN': expected a number",
                "selection.useTopFitness=yes | setting selection.useTopFitness cannot be 'yes': expected true or false",
                "merge.mutation=strong | setting merge.mutation cannot be 'strong': expected one of NONE, SVD_ABSOLUTE, SVD_RELATIVE",
            })
    void shouldSayInOneLineWhatIsWrongAndWhatThereIs(String assignment, String line) {
        // Then
        assertThatThrownBy(() -> edit(assignment))
                .isInstanceOf(SettingsException.class)
                .hasMessage(line);
    }

    private PopulationSettings edit(String assignment) {
        return SettingsEdit.apply(settings, assignment);
    }
}
