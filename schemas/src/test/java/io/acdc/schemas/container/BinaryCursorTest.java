package io.acdc.schemas.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.fixture.RandomEvents;
import io.acdc.schemas.topics.Topics;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCursorTest {
    private static final int FRAME_BYTES = 10;
    private static final int DAMAGES = 20;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shouldAcceptOnlyWhatTheLibraryReadsToTheEnd(long seed) {
        // Given
        Random random = new Random(seed);
        EventCodec codec = EventCodec.ofThisBuild();

        new RandomEvents(seed).of(Topics.ARCHIVE_DECISIONS).limit(40).forEach(event -> {
            EventWriter writer = EventWriter.of(event.getSchema());
            byte[] value = codec.encode(event);
            assertThat(writer.wrote(value, FRAME_BYTES)).isTrue();
            for (int i = 0; i < DAMAGES; i++) {
                // When
                byte[] damaged = damage(value, random);

                // Then
                if (writer.wrote(damaged, FRAME_BYTES)) {
                    assertLibraryReads(event, damaged);
                }
            }
        });
    }

    private static byte[] damage(byte[] value, Random random) {
        byte[] damaged = Arrays.copyOf(value, value.length - (random.nextBoolean() ? 0 : random.nextInt(4)));
        int position = FRAME_BYTES + random.nextInt(damaged.length - FRAME_BYTES);
        damaged[position] = (byte) random.nextInt();
        return damaged;
    }

    private static void assertLibraryReads(SpecificRecord event, byte[] value) {
        Schema schema = SpecificData.get().getSchema(event.getClass());
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(value, FRAME_BYTES, value.length - FRAME_BYTES, null);
        assertThatCode(() -> {
                    new GenericDatumReader<>(schema).read(null, decoder);
                    assertThat(decoder.isEnd()).isTrue();
                })
                .doesNotThrowAnyException();
    }
}
