package io.acdc.local.replay;

import io.acdc.archives.replay.LogReplay;
import io.acdc.archives.replay.PopulationReplay;
import io.acdc.archives.replay.facts.FactIntake;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.state.ActiveTask;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.verify.Verification;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.PublishedSchemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Recomputes every decision on a log. */
public final class LogVerification {
    private final Map<String, Object> clientConfiguration;
    private final ReplayScope scope;
    private final EventCodec codec;
    private final LogSurroundings before;
    private final Map<String, Walk> walks = new TreeMap<>();

    private record Walk(PopulationReplay replay, Verification verification) {}

    private LogVerification(Map<String, Object> clientConfiguration, ReplayScope scope) {
        this.clientConfiguration = clientConfiguration;
        this.scope = scope;
        this.codec = new EventCodec(PublishedSchemas.read(clientConfiguration));
        this.before = LogSurroundings.read(clientConfiguration, codec);
    }

    /**
     * Verifies what is on the log now.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static VerificationReport verify(Map<String, Object> clientConfiguration, ReplayScope scope)
            throws InterruptedException {
        return new LogVerification(clientConfiguration, scope).run();
    }

    private VerificationReport run() throws InterruptedException {
        Progress progress = Progress.ofThisTerminal();
        try (ReplayReader reader = ReplayReader.open(clientConfiguration)) {
            for (int partition : reader.partitions()) {
                replay(reader, partition, progress);
            }
        }
        double seconds = progress.seconds();
        progress.end();
        LogSurroundings after = LogSurroundings.read(clientConfiguration, codec);
        return new VerificationReport(
                walks.entrySet().stream()
                        .map(walk -> result(walk.getKey(), walk.getValue(), after))
                        .toList(),
                progress.evaluations(),
                seconds);
    }

    private void replay(ReplayReader reader, int partition, Progress progress) throws InterruptedException {
        FactNumbers numbers = FactNumbers.start();
        LogReplay replay = new LogReplay(new FactIntake(codec, numbers), scope::includes, name -> begin(name, numbers));
        reader.replay(partition, replay, progress);
    }

    private PopulationReplay begin(String name, FactNumbers numbers) {
        ReplayedArchive archive = new ReplayedArchive(numbers);
        Verification verification = new Verification(archive, before.settings(name), _ -> {});
        PopulationReplay replay = new PopulationReplay(archive, verification, scope.lastSequence());
        walks.put(name, new Walk(replay, verification));
        return replay;
    }

    private PopulationVerification result(String name, Walk walk, LogSurroundings after) {
        PopulationReplay replay = walk.replay();
        return new PopulationVerification(
                name,
                replay,
                walk.verification(),
                scope.isWhole() && replay.isCounted() ? differences(name, replay.archive(), after) : List.of(),
                after.deadLetters(name));
    }

    /** While a run goes on, what is on the compacted topics now may be newer: only what did not change is compared. */
    private List<String> differences(String name, ReplayedArchive archive, LogSurroundings after) {
        List<String> differences = new ArrayList<>();
        if (before.members(name).equals(after.members(name))) {
            add(differences, "members on acdc.archive.models", archive.models().memberIds(), after.members(name));
        }
        if (before.tasks(name).equals(after.tasks(name))) {
            add(
                    differences,
                    "tasks on acdc.archive.tasks",
                    archive.pool().active().stream().map(ActiveTask::id).collect(Collectors.toSet()),
                    after.tasks(name));
        }
        return differences;
    }

    private static void add(
            List<String> differences, String what, Collection<String> decided, Collection<String> published) {
        Set<String> missing = new HashSet<>(decided);
        missing.removeAll(published);
        Set<String> extra = new HashSet<>(published);
        extra.removeAll(decided);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            differences.add("%s: missing %s, too many %s".formatted(what, missing, extra));
        }
    }
}
