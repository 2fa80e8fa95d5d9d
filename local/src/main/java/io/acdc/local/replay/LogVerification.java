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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    private List<String> differences(String name, ReplayedArchive archive, LogSurroundings after) {
        return CompactedTopics.differences(
                name,
                archive.models().memberIds(),
                archive.pool().active().stream().map(ActiveTask::id).toList(),
                before,
                after);
    }
}
