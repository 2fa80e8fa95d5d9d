package io.acdc.servicekit.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = Problems.keepingFrom("all populations are well");
    private final Logger logger = Logger.getLogger(Problems.class.getName());
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
        logger.setUseParentHandlers(true);
    }

    @Test
    void shouldLogAProblemOnceHoweverOftenItRecurs() {
        // When
        problems.arose("first", "no seeds");
        problems.arose("first", "no seeds");

        // Then
        assertThat(lines.logged).containsExactly("population first: no seeds");
    }

    @Test
    void shouldLogAProblemThatCameBack() {
        // Given
        problems.arose("first", "no seeds");
        problems.solved("first");

        // When
        problems.arose("first", "no seeds");

        // Then
        assertThat(lines.logged).containsExactly("population first: no seeds", "population first: no seeds");
    }

    private static final class Lines extends Handler {
        private final List<String> logged = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
