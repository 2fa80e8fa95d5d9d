package io.acdc.local.logfiles;

import io.acdc.events.ModelRole;
import io.acdc.events.Population;
import io.acdc.events.PopulationState;
import io.acdc.local.fixture.Events;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.settings.Preset;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EventLog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A log to copy: two populations, among them what no service can read. */
final class SourceLog {
    private static final byte[] GARBAGE = {(byte) 0xC3, 0x01, 7, (byte) 0xFF};

    private final EventLog log;

    SourceLog(EventLog log) {
        this.log = log;
    }

    /** The beginning of a population that evolves, and the whole of one that does not. */
    void begin() {
        log.append(Topics.POPULATIONS, population(Events.POPULATION, PopulationState.RUNNING));
        log.append(Topics.POPULATIONS, population("other", PopulationState.STOPPED));
        log.append(Topics.MODELS_MERGED, Events.model("m-1", ModelRole.SEED));
        log.append(Topics.ARCHIVE_DECISIONS, Events.activated(0, "t-1"));
        answers(0);
        log.append(new ProducerRecord<>(Topics.EVALUATIONS_COMPLETED.name(), Events.POPULATION, GARBAGE));
        log.append(new ProducerRecord<>(Topics.MODELS_MERGED.name(), "other", GARBAGE));
        log.append(EventRecords.tombstone(Topics.ARCHIVE_MODELS, Events.POPULATION + "/m-0"));
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Topics.DEAD_LETTERS, Events.POPULATION, GARBAGE);
        letter.headers().add("dead-letter-reason", "no event".getBytes(StandardCharsets.UTF_8));
        log.append(letter);
    }

    /** What comes after. */
    void goOn() {
        answers(30);
        log.append(Topics.ARCHIVE_DECISIONS, Events.admitted(1, 1, "m-1", List.of("m-1")));
    }

    private void answers(int from) {
        for (int second = from; second < from + 20; second++) {
            log.append(Topics.EVALUATIONS_COMPLETED, Events.answer("m-1", "t-" + second, 1, second));
        }
    }

    private static Population population(String name, PopulationState state) {
        return Population.newBuilder()
                .setName(name)
                .setSeed(1)
                .setState(state)
                .setSettingsVersion(1)
                .setSettings(Preset.TINY.settings())
                .setGivenModels(List.of())
                .setCreatedAt(Events.START)
                .build();
    }
}
