package io.acdc.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final byte[] GARBAGE = {1, 2, 3};

    private final ConsumerRecord<String, byte[]> came = new ConsumerRecord<>(
            "acdc.tasks.proposed",
            2,
            41L,
            0L,
            TimestampType.CREATE_TIME,
            0,
            GARBAGE.length,
            "islands",
            GARBAGE,
            new RecordHeaders().add("ce_id", "t-1".getBytes(StandardCharsets.UTF_8)),
            Optional.empty());

    @Test
    void shouldLeaveKeyValueAndHeadersUntouched() {
        // When
        ProducerRecord<String, byte[]> letter = DeadLetters.of(came, "task-service", "unreadable");

        // Then
        assertThat(letter.topic()).isEqualTo("acdc.dead-letters");
        assertThat(letter.key()).isEqualTo("islands");
        assertThat(letter.value()).isEqualTo(GARBAGE);
        assertThat(header(letter, "ce_id")).isEqualTo("t-1");
    }

    @Test
    void shouldSayWhyAndByWhomAndWhereItWasFound() {
        // When
        ProducerRecord<String, byte[]> letter = DeadLetters.of(came, "task-service", "unreadable");

        // Then
        assertThat(header(letter, "dead-letter-reason")).isEqualTo("unreadable");
        assertThat(header(letter, "dead-letter-service")).isEqualTo("task-service");
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("acdc.tasks.proposed");
        assertThat(header(letter, "dead-letter-partition")).isEqualTo("2");
        assertThat(header(letter, "dead-letter-offset")).isEqualTo("41");
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
