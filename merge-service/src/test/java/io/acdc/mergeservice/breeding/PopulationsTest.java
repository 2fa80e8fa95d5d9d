package io.acdc.mergeservice.breeding;

import static io.acdc.mergeservice.fixture.Events.ISLANDS;
import static io.acdc.mergeservice.fixture.Events.base;
import static io.acdc.mergeservice.fixture.Events.candidate;
import static io.acdc.mergeservice.fixture.Events.decision;
import static io.acdc.mergeservice.fixture.Events.member;
import static io.acdc.mergeservice.fixture.Events.population;
import static io.acdc.mergeservice.fixture.Events.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.DecisionKind;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelMerged;
import io.acdc.events.PopulationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopulationsTest {
    private static final int IN_FLIGHT = 6;

    private Instant now = Instant.EPOCH;
    private final Populations populations = new Populations(() -> now);

    @Test
    void shouldDoNothingBeforeThereIsAPopulation() {
        assertThat(populations.next()).isEmpty();
    }

    @Test
    void shouldAnnounceGivenModelsFirst() {
        // Given
        populations.changed(population());

        // Then
        assertThat(missingNames()).containsExactlyInAnyOrder("base", "s1", "s2");
    }

    @Test
    void shouldAnnounceOnlyWhatIsMissingAfterARestart() {
        // Given
        populations.merged(base());
        populations.merged(seed(1));
        populations.changed(population());

        // Then
        assertThat(missingNames()).containsExactly("s2");
    }

    @Test
    void shouldNotBreedBeforeTwoMembersAreAdmitted() {
        // Given
        announceGiven();
        populations.joined(member(seed(1)));
        assertThat(populations.next()).isEmpty();

        // When
        populations.joined(member(seed(2)));

        // Then
        assertThat(order().members())
                .extracting(ModelMerged::getModelId)
                .containsExactly(seed(1).getModelId(), seed(2).getModelId());
    }

    @Test
    void shouldKeepAsManyInFlightAsSettingsSay() {
        // Given
        open();

        // When
        int announced = breedAll();

        // Then
        assertThat(announced).isEqualTo(IN_FLIGHT);
        assertThat(populations.inFlight()).isEqualTo(IN_FLIGHT);

        // When
        populations.decided(decision(DecisionKind.CANDIDATE_ADMITTED, candidate(2)));

        // Then
        assertThat(order().number()).isEqualTo(IN_FLIGHT);
    }

    @Test
    void shouldNotCountAnAnnouncementOrADecisionTwice() {
        // Given
        open();
        breedAll();
        populations.merged(candidate(0));
        populations.decided(decision(DecisionKind.CANDIDATE_ADMITTED, candidate(0)));
        populations.decided(decision(DecisionKind.CANDIDATE_ADMITTED, candidate(0)));

        // Then
        assertThat(breedAll()).isEqualTo(1);
    }

    @Test
    void shouldTakeADecisionThatIsReadBeforeItsAnnouncement() {
        // Given
        populations.decided(decision(DecisionKind.CANDIDATE_ADMITTED, candidate(0)));
        open();

        // When
        populations.merged(candidate(0));

        // Then
        assertThat(populations.inFlight()).isZero();
        assertThat(order().number()).isEqualTo(1);
    }

    @Test
    void shouldStopAtTheCandidateLimit() {
        // Given
        open();
        populations.changed(population(PopulationState.RUNNING, 3L));

        // Then
        assertThat(breedAll()).isEqualTo(3);
    }

    @Test
    void shouldNotBreedAStoppedPopulation() {
        // Given
        open();
        populations.changed(population(PopulationState.STOPPED, null));

        // Then
        assertThat(populations.next()).isEmpty();
    }

    @Test
    void shouldDiscardARejectedCandidateOnce() {
        // Given
        open();
        breedAll();

        // When
        populations.decided(decision(DecisionKind.CANDIDATE_REJECTED, candidate(3)));
        populations.decided(decision(DecisionKind.CANDIDATE_REJECTED, candidate(3)));

        // Then
        assertThat(populations.next())
                .contains(new Step.Discard(ISLANDS, candidate(3).getModelId()));
        assertThat(order().number()).isEqualTo(IN_FLIGHT);
    }

    @Test
    void shouldNotBreedFromAMemberThatLeft() {
        // Given
        open();

        // When
        populations.left(ISLANDS + "/" + seed(2).getModelId());

        // Then
        assertThat(populations.next()).isEmpty();
    }

    @Test
    void shouldRestLongerAfterEachFailureAndGoOnWithTheNextNumber() {
        // Given
        open();
        Step first = populations.next().orElseThrow();

        // When
        populations.failed(first);

        // Then
        assertThat(populations.next()).isEmpty();
        assertThat(populations.nextWaking()).contains(now.plusMillis(500));

        // When
        now = now.plusMillis(500);
        Step second = populations.next().orElseThrow();

        // Then
        assertThat(((Step.Breed) second).order().number()).isEqualTo(1);

        // When
        populations.failed(second);

        // Then
        assertThat(populations.nextWaking()).contains(now.plusMillis(1000));
    }

    @Test
    void shouldNeverRestLongerThanHalfAMinute() {
        // Given
        open();

        // When
        for (int failure = 0; failure < 100; failure++) {
            populations.failed(populations.next().orElseThrow());
            now = populations.nextWaking().orElseThrow();
        }
        populations.failed(populations.next().orElseThrow());

        // Then
        assertThat(populations.nextWaking()).contains(now.plusSeconds(30));
    }

    @Test
    void shouldForgetFailuresAfterASuccess() {
        // Given
        open();
        populations.failed(populations.next().orElseThrow());

        // When
        now = now.plusSeconds(1);
        populations.succeeded(populations.next().orElseThrow());
        populations.failed(populations.next().orElseThrow());

        // Then
        assertThat(populations.nextWaking()).contains(now.plusMillis(500));
    }

    private void announceGiven() {
        populations.changed(population());
        populations.merged(base());
        populations.merged(seed(1));
        populations.merged(seed(2));
    }

    private void open() {
        announceGiven();
        populations.joined(member(seed(1)));
        populations.joined(member(seed(2)));
    }

    private int breedAll() {
        int announced = 0;
        Optional<Step> step = populations.next();
        while (step.isPresent() && step.get() instanceof Step.Breed(BreedingOrder order)) {
            populations.merged(candidate(order.number()));
            announced++;
            step = populations.next();
        }
        return announced;
    }

    private BreedingOrder order() {
        return ((Step.Breed) populations.next().orElseThrow()).order();
    }

    private List<String> missingNames() {
        return ((Step.AnnounceGiven) populations.next().orElseThrow())
                .missing().stream().map(GivenModel::getName).toList();
    }
}
