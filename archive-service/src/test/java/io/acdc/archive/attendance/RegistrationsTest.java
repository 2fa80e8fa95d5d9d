package io.acdc.archive.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.archive.topology.Facts;
import io.acdc.events.Evaluator;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorRegistration;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.EvaluatorState;
import io.acdc.events.Population;
import io.acdc.evolution.archive.AvailableEvaluator;
import io.acdc.evolution.archive.EvaluatorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RegistrationsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Population POPULATION = Facts.population(2, 1, 1);

    private final List<String> faults = new ArrayList<>();
    private final Registrations registrations = new Registrations(faults::add);

    @Test
    void shouldPutInstancesOfAKindAndVersionTogether() {
        // When
        registrations.said(skill("b-1").setStartedAt(START.plusSeconds(7)).build());
        registrations.said(skill("b-0").build());
        registrations.said(of("brevity", "2", EvaluatorRole.SKILL, "c-0").build());

        // Then
        assertThat(available(1))
                .containsExactly(
                        new AvailableEvaluator(
                                new EvaluatorId("brevity", "1"),
                                io.acdc.evolution.archive.EvaluatorRole.SKILL,
                                io.acdc.evolution.archive.EvaluatorInput.TRANSCRIPT,
                                OptionalDouble.empty(),
                                List.of("b-0", "b-1"),
                                START.plusSeconds(7)),
                        new AvailableEvaluator(
                                new EvaluatorId("brevity", "2"),
                                io.acdc.evolution.archive.EvaluatorRole.SKILL,
                                io.acdc.evolution.archive.EvaluatorInput.TRANSCRIPT,
                                OptionalDouble.empty(),
                                List.of("c-0"),
                                START));
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldSayWhatAGateSays() {
        // When
        registrations.said(of("judge", "1", EvaluatorRole.GATE, "j-0")
                .setInput(EvaluatorInput.MODEL)
                .setRejectShare(0.25)
                .build());

        // Then
        assertThat(available(1)).singleElement().satisfies(gate -> {
            assertThat(gate.role()).isEqualTo(io.acdc.evolution.archive.EvaluatorRole.GATE);
            assertThat(gate.input()).isEqualTo(io.acdc.evolution.archive.EvaluatorInput.MODEL);
            assertThat(gate.rejectShare()).hasValue(0.25);
        });
    }

    @Test
    void shouldForgetWhoLeftWasRemovedOrFellSilent() {
        // Given
        registrations.said(skill("left").build());
        registrations.said(skill("removed").build());
        registrations.said(skill("silent").build());
        registrations.said(skill("there").setWrittenAt(START.plusSeconds(10)).build());

        // When
        registrations.said(skill("left").setState(EvaluatorState.LEFT).build());
        registrations.removed("removed");

        // Then
        assertThat(instances(14)).containsExactly("silent", "there");
        assertThat(instances(15)).containsExactly("there");
        assertThat(instances(25)).isEmpty();
    }

    @Test
    void shouldLeaveOutTheOwnKindAndWhoWorksForOthers() {
        // When
        registrations.said(of("answer", "1", EvaluatorRole.SKILL, "eval-0").build());
        registrations.said(skill("elsewhere").setPopulations(List.of("other")).build());
        registrations.said(
                skill("here").setPopulations(List.of("other", Facts.POPULATION)).build());

        // Then
        assertThat(instances(1)).containsExactly("here");
        assertThat(faults).isEmpty();
    }

    @Test
    void shouldSetAsideWhatCannotBeRightAndSaySoOnce() {
        // When
        for (int second = 0; second < 3; second++) {
            Instant when = START.plusSeconds(second);
            registrations.said(of("judge", "1", EvaluatorRole.GATE, "j-0")
                    .setWrittenAt(when)
                    .build());
            registrations.said(of("judge", "1", EvaluatorRole.GATE, "j-1")
                    .setRejectShare(1.5)
                    .setWrittenAt(when)
                    .build());
            registrations.said(
                    of("", "1", EvaluatorRole.SKILL, "b-0").setWrittenAt(when).build());
            registrations.unreadable("b-1", "not in Avro single-object encoding");
            registrations.said(of("gibberish", "1", EvaluatorRole.GATE, "g-0")
                    .setRejectShare(0.5)
                    .setWrittenAt(when)
                    .build());
        }

        // Then
        assertThat(available(3)).isEmpty();
        assertThat(faults)
                .containsExactly(
                        "the registration of evaluator j-0 is set aside: it is a gate and says rejectShare nowhere; it must"
                                + " say one from 0 to 1",
                        "the registration of evaluator j-1 is set aside: it is a gate and says rejectShare 1.5; it must say"
                                + " one from 0 to 1",
                        "the registration of evaluator b-0 is set aside: it says kind '' and version '1'; it must say both",
                        "the registration of evaluator b-1 is set aside: not in Avro single-object encoding",
                        "the registration of evaluator g-0 is set aside: the kind 'gibberish' is that of the gate that"
                                + " populations have of their own; it must be another");
    }

    @Test
    void shouldSetAsideAnInstanceThatContradictsThoseBeforeIt() {
        // Given
        registrations.said(skill("b-9").build());

        // When
        registrations.said(of("brevity", "1", EvaluatorRole.GATE, "b-0")
                .setRejectShare(0.5)
                .setStartedAt(START.plusSeconds(1))
                .build());

        // Then
        assertThat(instances(1)).containsExactly("b-9");
        assertThat(instances(1)).containsExactly("b-9");
        assertThat(faults)
                .containsExactly("the registration of evaluator b-0 is set aside: it says role GATE, input TRANSCRIPT,"
                        + " rejectShare 0.5; b-9, of the same kind brevity and version 1, said role SKILL, input"
                        + " TRANSCRIPT before; give it another version");
    }

    private List<AvailableEvaluator> available(long second) {
        return registrations.available(POPULATION, START.plusSeconds(second));
    }

    private List<String> instances(long second) {
        return available(second).stream()
                .flatMap(evaluator -> evaluator.instances().stream())
                .toList();
    }

    private static EvaluatorRegistration.Builder skill(String instance) {
        return of("brevity", "1", EvaluatorRole.SKILL, instance);
    }

    private static EvaluatorRegistration.Builder of(String kind, String version, EvaluatorRole role, String instance) {
        return EvaluatorRegistration.newBuilder()
                .setEvaluator(new Evaluator(kind, version, role, instance))
                .setState(EvaluatorState.UP)
                .setBackend("none")
                .setDevice("cpu")
                .setStartedAt(START)
                .setAnswers(0L)
                .setBusyFraction(0.0)
                .setWrittenAt(START)
                .setInput(EvaluatorInput.TRANSCRIPT);
    }
}
