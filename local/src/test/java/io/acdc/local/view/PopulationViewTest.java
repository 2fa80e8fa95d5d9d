package io.acdc.local.view;

import static io.acdc.local.fixture.Events.activated;
import static io.acdc.local.fixture.Events.admitted;
import static io.acdc.local.fixture.Events.answer;
import static io.acdc.local.fixture.Events.model;
import static io.acdc.local.fixture.Events.rejected;
import static io.acdc.local.fixture.Events.retired;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveDecision;
import io.acdc.events.ModelRole;
import io.acdc.events.ReinstatementBasis;
import io.acdc.events.RejectionReason;
import io.acdc.events.RetirementReason;
import io.acdc.evolution.coverage.Share;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.local.fixture.Events;
import io.acdc.local.fixture.TaskEvents;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PopulationViewTest {
    private final PopulationView view = new PopulationView(Events.POPULATION);

    @BeforeEach
    void twoSeedsTwoTasksAndACandidateInFlight() {
        view.apply(Events.population());
        view.apply(model("s1", ModelRole.SEED));
        view.apply(model("s2", ModelRole.SEED));
        view.apply(model("c0", ModelRole.CANDIDATE));
        view.apply(activated(0, "t1"));
        view.apply(activated(1, "t2"));
        view.apply(admitted(2, 0, "s1", List.of("s1")));
        view.apply(admitted(3, 0, "s2", List.of("s1", "s2")));
        view.apply(answer("s1", "t1", 1, 1));
        view.apply(answer("s1", "t2", 0, 2));
        view.apply(answer("s2", "t1", 0, 3));
        view.apply(answer("s2", "t2", 0, 4));
    }

    @Test
    void shouldCountWhatWasKeptOutOrChangedItsPlaceOnce() {
        // Given
        ArchiveDecision replaced = ArchiveDecision.newBuilder(Events.retired(1, "t-1"))
                .setRetirementReason(RetirementReason.REPLACED)
                .build();
        ArchiveDecision back = ArchiveDecision.newBuilder(Events.activated(2, "t-1"))
                .setReinstatement(new ReinstatementBasis("t-2"))
                .build();
        ArchiveDecision gated = ArchiveDecision.newBuilder(Events.rejected(3, 1, "m-9", List.of()))
                .setRejectionReason(RejectionReason.GATE)
                .build();
        PopulationView view = new PopulationView(Events.POPULATION);

        // When
        for (ArchiveDecision decision : List.of(Events.activated(0, "t-1"), replaced, back, gated, gated)) {
            view.apply(decision);
        }
        view.apply(TaskEvents.rejected("x-1").build());
        view.apply(TaskEvents.rejected("x-1").build());

        // Then
        assertThat(view.progress().turnover()).isEqualTo(new Turnover(1, 1, 1, 1));
    }

    @Test
    void shouldTellWhereThePopulationStands() {
        // When
        Progress progress = view.progress();

        // Then
        assertThat(progress.decided()).isZero();
        assertThat(progress.inFlight()).isEqualTo(1);
        assertThat(progress.members()).isEqualTo(2);
        assertThat(progress.evaluations()).isEqualTo(4);
        assertThat(progress.tasksActive()).isEqualTo(2);
        assertThat(progress.bestFitness()).isEqualTo(0.5);
        assertThat(progress.comparison().seeds()).isEqualTo(new Share(1, 2));
    }

    @Test
    void shouldMeasureSeedsOnWhatTheyWereAskedAndTheArchiveOnThePool() {
        // Given
        view.apply(answer("c0", "t1", 1, 5));
        view.apply(answer("c0", "t2", 1, 6));
        view.apply(activated(4, "t3"));
        view.apply(admitted(5, 1, "c0", List.of("s1", "c0")));
        view.apply(answer("c0", "t3", 1, 7));

        // When
        PoolComparison comparison = view.progress().comparison();

        // Then
        assertThat(comparison.seeds()).isEqualTo(new Share(1, 2));
        assertThat(comparison.archive()).isEqualTo(new Share(3, 3));
    }

    @Test
    void shouldChangeNothingWhenEventsArriveTwice() {
        // Given
        view.apply(admitted(4, 1, "c0", List.of("s1", "c0")));
        Progress before = view.progress();

        // When
        view.apply(admitted(4, 1, "c0", List.of("s1", "c0")));
        view.apply(admitted(3, 0, "s2", List.of("s1", "s2")));
        view.apply(answer("s2", "t2", 1, 9));
        view.apply(model("c0", ModelRole.CANDIDATE));

        // Then
        assertThat(view.progress()).isEqualTo(before);
        assertThat(view.members()).containsExactly("s1", "c0");
    }

    @Test
    void shouldCountAdmissionsAndRejectionsOfCandidatesOnly() {
        // Given
        view.apply(rejected(4, 1, "c0", List.of("s1", "s2")));
        view.apply(admitted(5, 2, "c1", List.of("s1", "s2", "c1")));

        // When // Then
        assertThat(view.rejected()).isEqualTo(1);
        assertThat(view.admitted()).isEqualTo(1);
        assertThat(view.moments()).extracting(ArchiveMoment::candidatesDecided).containsExactly(0L, 0L, 1L, 2L);
    }

    @Test
    void shouldTakeMembersSkillsOverActiveTasksAnsweredByAllOfThem() {
        // Given
        view.apply(activated(4, "t3"));
        view.apply(answer("s1", "t3", 1, 5));
        view.apply(retired(5, "t1"));

        // When
        List<SkillVector> skills = view.memberSkills();

        // Then
        assertThat(skills).containsExactly(SkillVector.ofBits("0"), SkillVector.ofBits("0"));
    }

    @Test
    void shouldNotTakeOtherEvaluatorsScoresForAnswers() {
        // When
        view.apply(Events.evaluation("brevity", "s2", "t1", 1, 5));
        view.apply(Events.evaluation("brevity", "c0", "t1", 1, 6));

        // Then
        assertThat(view.progress().evaluations()).isEqualTo(4);
        assertThat(view.memberSkills()).containsExactly(SkillVector.ofBits("10"), SkillVector.ofBits("00"));
    }

    @Test
    void shouldIgnoreOtherPopulations() {
        // Given
        PopulationView other = new PopulationView("mainland");

        // When
        other.apply(activated(0, "t1"));
        other.apply(model("s1", ModelRole.SEED));
        other.apply(answer("s1", "t1", 1, 1));

        // Then
        assertThat(other.progress().tasksActive()).isZero();
        assertThat(other.progress().evaluations()).isZero();
        assertThat(other.seeds()).isEmpty();
    }

    @Test
    void shouldCountEvaluationsUntilAMoment() {
        // When // Then
        assertThat(view.evaluationsUntil(Events.START.plusSeconds(2))).isEqualTo(2);
    }
}
