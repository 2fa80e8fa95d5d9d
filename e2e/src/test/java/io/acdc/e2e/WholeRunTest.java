package io.acdc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.events.ArchiveModel;
import io.acdc.events.EvaluatorRole;
import io.acdc.events.ModelRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(900)
class WholeRunTest {
    /** A broker, archive, task service and evaluator, and two that merge. */
    private static final int PROCESSES = 6;

    /** More than are decided while services are killed and come back, however fast the machine is. */
    private static final int ENDLESS = 100_000;

    private static final int ENOUGH = 30;

    /** One in so many of the benchmark's questions is examined. */
    private static final int QUESTION_STEP = 7;

    private static final Pattern DECIDED = Pattern.compile("([\\d,]+) of 100,000 candidates");
    private static final List<String> SERVICES = List.of("eval-0", "archive-0", "merge-0", "task-0");

    @TempDir
    private Path directory;

    @Test
    void shouldEndInAConsistentArchiveThoughEveryServiceIsKilledOnceAndEvaluatorsComeAndGo() throws Exception {
        // Given
        Path data = directory.resolve("data");
        Path seeds = SeedsCopy.to(directory.resolve("seeds"))
                .withEveryQuestion(QUESTION_STEP)
                .directory();
        RunningSystem system = new RunningSystem(data);
        Acdc run = start(data, seeds, ENDLESS);

        // When
        int decided = 1;
        awaitDecided(run, decided);
        AddedEvaluators added = AddedEvaluators.start(directory, data);
        for (String service : SERVICES) {
            awaitDecided(run, decided);
            system.kill(service);
            decided += 4;
        }
        run.await("the restarts", Duration.ofMinutes(2), () -> run.said().contains("restarts 4"));
        // A restart is counted before the new process is there.
        run.await("all processes", Duration.ofMinutes(1), () -> system.pids().size() == PROCESSES);
        List<Long> children = system.pids();
        added.awaitWork();
        Instant elasticFrom = Instant.now();
        awaitDecided(run, decided + 4);
        added.endTwo();
        awaitDecided(run, Math.max(ENOUGH, decided(run.said()) + 4));
        Instant elasticUntil = Instant.now();
        added.endTheThird();
        new JoiningEvaluator(directory, data).comeAndGo();
        run.process().destroy();
        run.awaitEnd(Duration.ofSeconds(30));
        Acdc.Ended ended = start(data, seeds, ENOUGH).awaitEnd(Duration.ofMinutes(6));

        // Then
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(children).noneMatch(RunningSystem::alive);
        assertSummaryComplete(data);
        assertConsistent(data, elasticFrom, elasticUntil);
    }

    private Acdc start(Path data, Path seeds, int candidates) throws IOException {
        return Acdc.start(
                directory,
                "run",
                "--data",
                data.toString(),
                "--seeds",
                seeds.toString(),
                "--candidates",
                Integer.toString(candidates),
                "--seed",
                "3",
                "--plain",
                "--evaluators",
                "1",
                "--mergers",
                "2",
                "--set",
                "tasks.poolSize=80",
                "--set",
                "tasks.decisionsPerRound=10",
                "--set",
                "tasks.proposalsPerRound=20");
    }

    private static void awaitDecided(Acdc run, int wanted) throws Exception {
        run.await(wanted + " decided candidates", Duration.ofMinutes(3), () -> decided(run.said()) >= wanted);
    }

    private static int decided(String said) {
        Matcher matcher = DECIDED.matcher(said);
        int latest = 0;
        while (matcher.find()) {
            latest = Integer.parseInt(matcher.group(1).replace(",", ""));
        }
        return latest;
    }

    private static void assertSummaryComplete(Path data) throws IOException {
        JsonNode summary = new ObjectMapper()
                .readTree(Files.readString(data.resolve("report").resolve("summary.json")));
        assertThat(summary.path("decisions").asInt()).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(summary.path("admitted").asInt() + summary.path("rejected").asInt())
                .isEqualTo(summary.path("decisions").asInt());
        for (String field : List.of("bestSeed", "seeds", "control3", "control8", "taskForce3", "taskForce8")) {
            assertThat(summary.path("coverage").path(field).asDouble())
                    .as(field)
                    .isBetween(0.0, 1.0);
        }
        assertThat(summary.path("coverage").path("questions").asInt()).isGreaterThanOrEqualTo(300);
        assertThat(summary.path("accuracy").path("bestMember").asDouble()).isBetween(0.0, 1.0);
        assertThat(summary.path("overTime")).hasSizeGreaterThanOrEqualTo(2);
    }

    private void assertConsistent(Path data, Instant elasticFrom, Instant elasticUntil) throws Exception {
        try (RunningBroker broker = RunningBroker.start(directory, data)) {
            String bootstrap = broker.bootstrap();
            RecordedLog log = RecordedLog.read(bootstrap);
            new ArchiveConsistency(log).check();
            JoiningEvaluator.assertCounted(log);
            WorkDone work = WorkDone.read(bootstrap, log);
            work.check();
            work.checkPauses(elasticFrom, elasticUntil);
            assertDecisionCanBeAudited(bootstrap);
            assertTapEndsWithItsReader(bootstrap);
            assertReplayable(bootstrap);
            assertExportable(bootstrap, data, log);
            new LogCopy(directory, bootstrap).check();
        }
    }

    private void assertDecisionCanBeAudited(String bootstrap) throws Exception {
        Acdc.Ended audit = Acdc.run(directory, "audit", "default#90", "--bootstrap", bootstrap, "--json");
        assertThat(new ObjectMapper()
                        .readTree(audit.out())
                        .at("/recomputed/agrees")
                        .asText())
                .as(audit.err())
                .isEqualTo("true");
    }

    /** From the store, and from the recipe once the weights are gone: the same file, which others can read too. */
    private void assertExportable(String bootstrap, Path data, RecordedLog log) throws Exception {
        ArchiveModel member = log.members().values().stream()
                .filter(model -> model.getModel().getRole() == ModelRole.CANDIDATE)
                .findFirst()
                .orElseThrow();
        Path stored = Path.of(member.getModel().getCheckpoint().orElseThrow().getLocation());
        Path fromStore = export(bootstrap, member, "from-store");
        Files.move(stored, data.resolve("away"));
        Path fromRecipe = export(bootstrap, member, "from-recipe");
        assertThat(fromRecipe.resolve("model.safetensors"))
                .hasSameBinaryContentAs(fromStore.resolve("model.safetensors"));
        new ExportedModel(fromRecipe)
                .check(log.evaluations().stream()
                        .filter(evaluation -> evaluation.getModelId().equals(member.getModelId()))
                        .filter(evaluation -> evaluation.getEvaluator().getRole() == EvaluatorRole.SKILL)
                        .limit(40)
                        .toList());
    }

    private Path export(String bootstrap, ArchiveModel member, String target) throws Exception {
        Acdc.Ended ended = Acdc.run(directory, "export", member.getModelId(), target, "--bootstrap", bootstrap);
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        return directory.resolve(target);
    }

    private void assertTapEndsWithItsReader(String bootstrap) throws Exception {
        Process pipe = new ProcessBuilder(
                        "bash",
                        "-o",
                        "pipefail",
                        "-c",
                        "ACDC_BUILD=never '%s' tap evaluations --bootstrap %s | head -n 2"
                                .formatted(Acdc.HOME.resolve("acdc"), bootstrap))
                .start();
        String lines = new String(pipe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaints = new String(pipe.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pipe.waitFor()).as(complaints).isZero();
        assertThat(lines.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"topic\":\"acdc.evaluations.completed\""));
        assertThat(complaints).isEmpty();
    }

    private void assertReplayable(String bootstrap) throws Exception {
        Acdc.Ended verified = Acdc.run(directory, "replay", "--verify", "--json", "--bootstrap", bootstrap);
        Acdc.Ended rebuilt =
                Acdc.run(directory, "replay", "--rebuild", "rebuilt", "--weights", "--bootstrap", bootstrap);
        Acdc.Ended otherwise =
                Acdc.run(directory, "replay", "--what-if", "selection.populationSize=32", "--bootstrap", bootstrap);
        assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(verified.out())
                        .path("mismatches")
                        .asInt(-1))
                .isZero();
        assertThat(rebuilt.exitCode()).as(rebuilt.out() + rebuilt.err()).isZero();
        assertThat(directory.resolve("rebuilt").resolve("checkpoints")).isNotEmptyDirectory();
        assertThat(otherwise.exitCode()).as(otherwise.out() + otherwise.err()).isZero();
    }
}
