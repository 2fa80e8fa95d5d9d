package io.acdc.local.logfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.events.Population;
import io.acdc.events.PopulationImport;
import io.acdc.events.PopulationState;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.fixture.Events;
import io.acdc.schemas.log.ImportedPopulations;
import io.acdc.schemas.topics.TopicCreation;
import io.acdc.schemas.topics.Topics;
import io.acdc.testkit.EmbeddedKafka;
import io.acdc.testkit.EventLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCopyTest {
    @TempDir
    private static Path directory;

    private static Path beginning;
    private static Path whole;
    private static EmbeddedKafka source;

    @BeforeAll
    static void exportTwice() {
        source = EmbeddedKafka.startWithTopics();
        try (EventLog log = new EventLog(source.bootstrapServers())) {
            SourceLog events = new SourceLog(log);
            events.begin();
            beginning = export(source, "beginning").directory();
            events.goOn();
            whole = export(source, "whole").directory();
        }
    }

    @AfterAll
    static void stop() {
        source.close();
    }

    @Test
    void shouldCopyEveryRecordGoOnWhereItEndedAndChangeNothingTheSecondTime() throws Exception {
        try (EmbeddedKafka target = EmbeddedKafka.start();
                EventLog log = startedWithOtherPartitions(target)) {
            // Given
            copy(beginning, target);
            log.append(Topics.IMPORTS, unfinished("other"));

            // When
            ImportReport report = copy(whole, target);

            // Then
            assertThat(report.plan().missing()).containsExactly(Events.POPULATION, "other");
            assertSameRecords(export(target, "copy").manifest(), manifest(whole));
            assertThat(ImportedPopulations.read(target.clientConfiguration()).values())
                    .hasSize(2)
                    .allMatch(PopulationImport::getComplete);
            assertThat(last(log, Events.POPULATION).getState()).isEqualTo(PopulationState.STOPPED);
            assertThat(copy(whole, target).written()).isZero();
            assertThat(copy(beginning, target).written()).isZero();
        }
    }

    @Test
    void shouldRefuseAPopulationThatIsThereWithAnotherHistory() throws IOException {
        // Given
        Path changed = ChangedExport.of(whole, directory.resolve("changed")).withoutFirstEvaluation();

        // When // Then
        assertThatThrownBy(() -> copy(changed, source))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageStartingWith(
                        "population islands is there already and its records are not those of the export");
        assertThat(ImportedPopulations.read(source.clientConfiguration())).isEmpty();
    }

    @Test
    void shouldNotAddToAPopulationThatEvolvesThere() throws IOException {
        // Given
        Path longer = ChangedExport.of(whole, directory.resolve("longer")).withLastEvaluationTwice();

        // When // Then
        assertThatThrownBy(() -> copy(longer, source))
                .isInstanceOf(AcdcFailure.class)
                .hasMessageStartingWith("population islands is there already and evolves there by itself");
        assertThat(ImportedPopulations.read(source.clientConfiguration())).isEmpty();
    }

    @Test
    void shouldFindItsOwnExportPresent() {
        // When
        ImportReport report = copy(beginning, source);

        // Then
        assertThat(report.written()).isZero();
        assertThat(ImportedPopulations.read(source.clientConfiguration())).isEmpty();
    }

    @Test
    void shouldExportOnePopulationAlone() {
        // When
        Manifest manifest = new LogExport(source.clientConfiguration(), Optional.of("other"), Activity.unwatched())
                .to(ExportTarget.at(directory.resolve("one")))
                .manifest();

        // Then
        assertThat(manifest.populations()).containsExactly("other");
        assertThat(manifest.topics())
                .flatExtracting(TopicFile::keys)
                .extracting(KeySequence::key)
                .containsExactly("other");
    }

    @Test
    void shouldSayWhichPopulationsThereAre() {
        // Given
        ExportTarget target = ExportTarget.at(directory.resolve("none"));
        LogExport export = new LogExport(source.clientConfiguration(), Optional.of("nobody"), Activity.unwatched());

        // When // Then
        assertThatThrownBy(() -> export.to(target))
                .isInstanceOf(AcdcFailure.class)
                .hasMessage("no population nobody; there are: islands, other");
        assertThat(directory.resolve("none")).doesNotExist();
    }

    private static PopulationImport unfinished(String population) {
        return new PopulationImport(
                population, manifest(whole).exportId(), "0.1.0", Instant.EPOCH, Instant.EPOCH, false);
    }

    private static EventLog startedWithOtherPartitions(EmbeddedKafka target) throws Exception {
        new TopicCreation(3, 1, (short) 1).createAll(target.clientConfiguration());
        return new EventLog(target.bootstrapServers());
    }

    private static ExportReport export(EmbeddedKafka kafka, String name) {
        return new LogExport(kafka.clientConfiguration(), Optional.empty(), Activity.unwatched())
                .to(ExportTarget.at(directory.resolve(name)));
    }

    private static ImportReport copy(Path export, EmbeddedKafka target) {
        return LogImport.from(export, Activity.unwatched()).into(target.clientConfiguration());
    }

    private static Manifest manifest(Path export) {
        return ExportFiles.open(export).manifest();
    }

    private static void assertSameRecords(Manifest copy, Manifest original) {
        assertThat(copy.topics().stream().map(TopicFile::keys).toList())
                .isEqualTo(original.topics().stream().map(TopicFile::keys).toList());
        assertThat(topic(copy, Topics.DEAD_LETTERS).records()).isEqualTo(1);
        assertThat(topic(copy, Topics.EVALUATIONS_COMPLETED.name()).undecoded()).isEqualTo(1);
        assertThat(topic(copy, Topics.ARCHIVE_MODELS.name()).records()).isPositive();
    }

    private static TopicFile topic(Manifest manifest, String name) {
        return manifest.topics().stream()
                .filter(topic -> topic.topic().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Population last(EventLog log, String name) {
        return log.await(Topics.POPULATIONS, 3).stream()
                .filter(population -> population.getName().equals(name))
                .reduce((_, later) -> later)
                .orElseThrow();
    }
}
