package io.acdc.mergeservice.breeding;

import static io.acdc.mergeservice.fixture.Events.ISLANDS;
import static io.acdc.mergeservice.fixture.Events.base;
import static io.acdc.mergeservice.fixture.Events.candidate;
import static io.acdc.mergeservice.fixture.Events.decision;
import static io.acdc.mergeservice.fixture.Events.evaluator;
import static io.acdc.mergeservice.fixture.Events.failed;
import static io.acdc.mergeservice.fixture.Events.member;
import static io.acdc.mergeservice.fixture.Events.order;
import static io.acdc.mergeservice.fixture.Events.population;
import static io.acdc.mergeservice.fixture.Events.seed;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.events.ArchiveModel;
import io.acdc.events.CandidateOrdered;
import io.acdc.events.DecisionKind;
import io.acdc.events.EvaluatorInput;
import io.acdc.events.EvaluatorState;
import io.acdc.events.GivenModel;
import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.evolution.breeding.Kinship;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PopulationsTest {
    private static final int IN_FLIGHT = 6;

    private Instant now = Instant.EPOCH;
    private boolean planner = true;
    private final Populations populations = new Populations(() -> now, name -> planner);

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
        assertThat(basis().members())
                .extracting(ArchiveModel::getModelId)
                .containsExactly(seed(1).getModelId(), seed(2).getModelId());
    }

    @Test
    void shouldKeepAsManyInFlightAsSettingsSay() {
        // Given
        open();

        // When
        int ordered = breedAll();

        // Then
        assertThat(ordered).isEqualTo(IN_FLIGHT);
        assertThat(populations.inFlight()).isEqualTo(IN_FLIGHT);

        // When
        populations.decided(decision(DecisionKind.CANDIDATE_ADMITTED, candidate(2)));

        // Then
        assertThat(basis().number()).isEqualTo(IN_FLIGHT);
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
        assertThat(basis().number()).isEqualTo(1);
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
    void shouldGoOnBreedingWhileAnImportedSeedCannotBeUsed() {
        // Given
        open();
        Population imported = population();
        List<GivenModel> given = new ArrayList<>(imported.getGivenModels());
        given.add(new GivenModel("late", ModelRole.SEED, "/nowhere"));
        populations.changed(
                Population.newBuilder(imported).setGivenModels(given).build());

        // When
        populations.failed(populations.next().orElseThrow(), "/nowhere is not a directory");

        // Then
        assertThat(populations.next()).get().isInstanceOf(Step.Order.class);
        assertThat(populations.troubles()).containsEntry(ISLANDS, "/nowhere is not a directory");

        // When
        now = now.plusSeconds(1);

        // Then
        assertThat(missingNames()).containsExactly("late");
    }

    @Test
    void shouldRestWithoutSpendingANumberWhileThereIsNoRoom() {
        // Given
        open();

        // When
        populations.lacksRoom(ISLANDS, "the disk budget is used up");

        // Then
        assertThat(populations.next()).isEmpty();
        assertThat(populations.troubles()).containsEntry(ISLANDS, "the disk budget is used up");

        // When
        now = now.plusSeconds(1);

        // Then
        assertThat(basis().number()).isZero();
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
        populations.failed(first, "the settings leave nothing to chance");

        // Then
        assertThat(populations.next()).isEmpty();
        assertThat(populations.nextWaking()).contains(now.plusMillis(500));

        // When
        now = now.plusMillis(500);
        Step second = populations.next().orElseThrow();

        // Then
        assertThat(((Step.Order) second).basis().number()).isEqualTo(1);

        // When
        populations.failed(second, "the settings leave nothing to chance");

        // Then
        assertThat(populations.nextWaking()).contains(now.plusMillis(1000));
    }

    @Test
    void shouldNeverRestLongerThanHalfAMinute() {
        // Given
        open();

        // When
        for (int failure = 0; failure < 100; failure++) {
            populations.failed(populations.next().orElseThrow(), "no");
            now = populations.nextWaking().orElseThrow();
        }
        populations.failed(populations.next().orElseThrow(), "no");

        // Then
        assertThat(populations.nextWaking()).contains(now.plusSeconds(30));
    }

    @Test
    void shouldForgetFailuresAfterASuccess() {
        // Given
        open();
        populations.failed(populations.next().orElseThrow(), "no");

        assertThat(populations.troubles()).containsEntry(ISLANDS, "no");

        // When
        now = now.plusSeconds(1);
        populations.merged(candidate(1));

        // Then
        assertThat(populations.troubles()).isEmpty();

        // When
        populations.failed(populations.next().orElseThrow(), "no");

        // Then
        assertThat(populations.nextWaking()).contains(now.plusMillis(500));
    }

    @Test
    void shouldLeavePopulationsToTheirPlanner() {
        // Given
        open();
        planner = false;

        // Then
        assertThat(populations.next()).isEmpty();
    }

    @Test
    void shouldCountAnOrderFromItsPlanningOnWhoeverComesFirstOnTheLog() {
        // Given
        open();
        populations.planned(order(0));

        // When another planner's order of the number was first
        CandidateOrdered first = order(0, candidate(77).getModelId(), List.of(seed(1).getModelId()));
        populations.ordered(first);
        populations.ordered(order(0));
        populations.caughtUp();

        // Then
        assertThat(populations.inFlight()).isEqualTo(1);
        assertThat(toMake(first)).isTrue();
        assertThat(toMake(order(0))).isFalse();
    }

    @Test
    void shouldHaveNothingToMakeForASpentNumberOrAnAnnouncedModel() {
        // Given
        populations.caughtUp();
        populations.merged(candidate(3));
        populations.failed(failed(4, now));
        CandidateOrdered late = order(3, candidate(77).getModelId(), List.of());

        // When
        List.of(order(3), late, order(4), order(5)).forEach(populations::ordered);

        // Then
        assertThat(toMake(order(3))).isFalse();
        assertThat(toMake(late)).isFalse();
        assertThat(toMake(order(4))).isFalse();
        assertThat(toMake(order(5))).isTrue();
        assertThat(populations.inFlight()).isEqualTo(2);
    }

    @Test
    void shouldReplaceACandidateThatFailedWithinTheLimit() {
        // Given
        open();
        populations.changed(population(PopulationState.RUNNING, 3L));
        assertThat(orderAll()).containsExactly(0L, 1L, 2L);

        // When
        populations.failed(failed(1, now));

        // Then
        assertThat(populations.troubles())
                .containsEntry(ISLANDS, "candidate 1 could not be made by merge-7: the disk is full");
        assertThat(populations.nextWaking()).contains(now.plusMillis(500));

        // When
        now = now.plusMillis(500);

        // Then
        assertThat(orderAll()).containsExactly(3L);
    }

    @Test
    void shouldKeepTwiceTheEvaluatorsInFlightUnlessSettingsSayHowMany() {
        // Given
        now = Instant.EPOCH.plusSeconds(100);
        open();
        populations.changed(population("merge.candidatesInFlight=0"));
        assertThat(orderAll()).hasSize(2);

        // When
        for (String instance : List.of("eval-0", "eval-1", "eval-2")) {
            populations.registered(evaluator(instance, EvaluatorState.UP, now));
        }
        populations.registered(evaluator("left", EvaluatorState.LEFT, now));
        populations.registered(evaluator("killed", EvaluatorState.UP, now.minusSeconds(20)));
        populations.registered(
                evaluator("brevity", "further", EvaluatorState.UP, now, EvaluatorInput.MODEL, List.of()));
        populations.registered(
                evaluator("answer", "reading", EvaluatorState.UP, now, EvaluatorInput.TRANSCRIPT, List.of()));
        populations.registered(
                evaluator("answer", "elsewhere", EvaluatorState.UP, now, EvaluatorInput.MODEL, List.of("other")));

        // Then
        assertThat(orderAll()).hasSize(4);
        assertThat(populations.inFlight()).isEqualTo(6);
    }

    @Test
    void shouldNotReuseANumberThatSomebodyOrdered() {
        // Given
        open();
        populations.ordered(order(41));

        // Then
        assertThat(basis().number()).isEqualTo(42);
        assertThat(basis().isKnown().test(candidate(41).getModelId())).isTrue();
        assertThat(basis().isKnown().test(seed(1).getModelId())).isTrue();
        assertThat(basis().isKnown().test(candidate(5).getModelId())).isFalse();
    }

    @Test
    void shouldKnowTheKinshipOfMatesWhereParentsAreChosenByIt() {
        // Given
        open();
        populations.changed(population("merge.parentBias=lineage-distance"));
        populations.merged(candidate(0, List.of(seed(1).getModelId(), seed(2).getModelId())));
        populations.joined(member(candidate(0)));

        // When
        Kinship kinship = basis().kinship();

        // Then
        assertThat(kinship.between(candidate(0).getModelId(), seed(1).getModelId()))
                .isEqualTo(0.5);
    }

    private boolean toMake(CandidateOrdered order) {
        try {
            return populations.awaitToMake(order);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
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
        List<Long> numbers = orderAll();
        numbers.forEach(number -> populations.merged(candidate(number)));
        return numbers.size();
    }

    private List<Long> orderAll() {
        List<Long> numbers = new ArrayList<>();
        Optional<Step> step = populations.next();
        while (step.isPresent() && step.get() instanceof Step.Order(RecipeBasis basis)) {
            populations.planned(order(basis.number()));
            populations.ordered(order(basis.number()));
            numbers.add(basis.number());
            step = populations.next();
        }
        return numbers;
    }

    private RecipeBasis basis() {
        return ((Step.Order) populations.next().orElseThrow()).basis();
    }

    private List<String> missingNames() {
        return ((Step.AnnounceGiven) populations.next().orElseThrow())
                .missing().stream().map(GivenModel::getName).toList();
    }
}
