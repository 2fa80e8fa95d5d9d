package io.acdc.graalpyworker;

import static io.acdc.graalpyworker.StartedSandbox.SANDBOX;
import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.scoring.sandbox.escape.Canaries;
import io.acdc.scoring.sandbox.escape.EscapeAttempt;
import io.acdc.scoring.sandbox.escape.EscapeList;
import io.acdc.scoring.sandbox.escape.EscapeOutcome;
import io.acdc.scoring.sandbox.escape.EscapeSetting;
import io.acdc.scoring.sandbox.escape.EscapeTrial;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The essential attempts of the list and half of the others against GraalPy, or all of them where
 * {@code -Dacdc.escapes.everywhere=true}: a try takes a second. As many at a time as the sandbox has workers, since some
 * only wait for the clock. Needs nothing of the machine, so that it is never skipped.
 */
class GraalPyEscapeListTest {
    private static final Canaries CANARIES = Canaries.set();
    private static final EscapeTrial TRIAL = new EscapeTrial(SANDBOX, CANARIES);
    private static final boolean EVERYWHERE = Boolean.getBoolean("acdc.escapes.everywhere");
    private static final AtomicInteger TRIED = new AtomicInteger();
    private static final AtomicInteger BLOCKED = new AtomicInteger();

    /** What was tried before must not change how answers are scored. */
    @AfterAll
    static void shouldScoreAsItShouldAfterAllOfThem() {
        System.out.printf("escapes %s: %d of %d blocked%n", SANDBOX.name(), BLOCKED.get(), TRIED.get());
        try (CANARIES) {
            assertThat(TRIAL.disturbance()).isEmpty();
        }
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("attempts")
    void shouldBlock(String name, EscapeSetting setting, EscapeAttempt attempt) {
        // When
        EscapeOutcome outcome = TRIAL.runQuickly(attempt, setting);

        // Then
        TRIED.incrementAndGet();
        BLOCKED.addAndGet(outcome.blocked() ? 1 : 0);
        System.out.printf(
                "escape %s %s in %s: %s (%s)%n",
                SANDBOX.name(), name, setting, outcome.escape().orElse("blocked"), outcome.verdict());
        assertThat(outcome.escape()).as(outcome.reply().toString()).isEmpty();
    }

    static Stream<Arguments> attempts() {
        List<EscapeAttempt> all = EscapeList.attempts();
        return IntStream.range(0, all.size())
                .filter(index -> EVERYWHERE || index % 2 == 0 || all.get(index).essential())
                .mapToObj(all::get)
                .flatMap(attempt -> settings(attempt).map(setting -> Arguments.of(attempt.name(), setting, attempt)));
    }

    /** Where code runs is the same kind of context everywhere here: one place is enough. */
    private static Stream<EscapeSetting> settings(EscapeAttempt attempt) {
        Stream<EscapeSetting> settings = attempt.settings().stream().sorted();
        boolean inSubmission = attempt.settings().contains(EscapeSetting.SUBMISSION);
        return EVERYWHERE
                ? settings
                : settings.filter(setting -> switch (setting) {
                    case TASK -> !inSubmission;
                    case DESCRIPTION -> false;
                    case SUBMISSION, FORGERY, DISTURBANCE -> true;
                });
    }
}
