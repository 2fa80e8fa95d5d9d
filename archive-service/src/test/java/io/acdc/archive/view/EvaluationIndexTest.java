package io.acdc.archive.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.acdc.schemas.ids.ContentId;
import org.junit.jupiter.api.Test;

class EvaluationIndexTest {
    private static final int MANY = 200_000;

    private final EvaluationIndex index = new EvaluationIndex();

    @Test
    void shouldFindEveryEvaluationInFewBytes() {
        // When
        for (int number = 0; number < MANY; number++) {
            index.add(id(number), new LogPosition(3, number));
        }

        // Then
        for (int number = 0; number < MANY; number++) {
            assertThat(index.find(id(number))).contains(new LogPosition(3, number));
        }
        assertThat(index.size()).isEqualTo(MANY);
        assertThat(index.bytes()).isLessThan(13L * MANY);
    }

    @Test
    void shouldSeldomLookForWhatIsNotThere() {
        // Given
        for (int number = 0; number < MANY; number++) {
            index.add(id(number), new LogPosition(0, number));
        }

        // When
        long misled = 0;
        for (int number = MANY; number < 2 * MANY; number++) {
            misled += index.find(id(number)).size();
        }

        // Then
        assertThat(misled).isLessThan(50);
    }

    @Test
    void shouldNameRepetitionsInTheOrderOfTheLog() {
        // When
        index.add("e-1", new LogPosition(0, 70));
        index.add("e-1", new LogPosition(0, 7));
        index.add("e-1", new LogPosition(0, (1L << 40) - 2));

        // Then
        assertThat(index.find("e-1")).extracting(LogPosition::offset).containsExactly(7L, 70L, (1L << 40) - 2);
        assertThat(index.find("e-2")).isEmpty();
    }

    private static String id(int number) {
        return ContentId.ofEvaluation("test", "m-" + number, "t-" + number, "answer", "1");
    }
}
