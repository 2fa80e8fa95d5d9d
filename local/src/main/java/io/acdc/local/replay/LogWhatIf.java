package io.acdc.local.replay;

import io.acdc.archives.replay.LogReplay;
import io.acdc.archives.replay.PopulationReplay;
import io.acdc.archives.replay.facts.FactIntake;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.whatif.OtherSelection;
import io.acdc.archives.replay.whatif.WhatIf;
import io.acdc.local.failure.AcdcFailure;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.log.PublishedSchemas;
import java.util.Map;
import java.util.TreeMap;

/** Replays the facts of one population under other selection settings. Confined to one thread. */
public final class LogWhatIf {
    private final Map<String, Object> clientConfiguration;
    private final ReplayScope scope;
    private final OtherSelection selection;
    private final Map<String, Walk> walks = new TreeMap<>();

    private record Walk(PopulationReplay replay, WhatIf whatIf) {}

    private LogWhatIf(Map<String, Object> clientConfiguration, ReplayScope scope, OtherSelection selection) {
        this.clientConfiguration = clientConfiguration;
        this.scope = scope;
        this.selection = selection;
    }

    /**
     * Replays what is on the log now.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     * @throws AcdcFailure when there is no such population, or its log does not count facts
     */
    public static WhatIfReport replay(
            Map<String, Object> clientConfiguration, ReplayScope scope, OtherSelection selection)
            throws InterruptedException {
        return new LogWhatIf(clientConfiguration, scope, selection).run();
    }

    private WhatIfReport run() throws InterruptedException {
        FactIntake intake =
                new FactIntake(new EventCodec(PublishedSchemas.read(clientConfiguration)), FactNumbers.start());
        Progress progress = Progress.ofThisTerminal();
        try (ReplayReader reader = ReplayReader.open(clientConfiguration)) {
            for (int partition : reader.partitions()) {
                LogReplay replay = new LogReplay(intake, scope::includes, name -> begin(name, intake.numbers()));
                reader.replay(partition, replay, progress);
            }
        }
        progress.end();
        return report();
    }

    private PopulationReplay begin(String name, FactNumbers numbers) {
        ReplayedArchive archive = new ReplayedArchive(numbers);
        WhatIf whatIf = new WhatIf(archive, selection);
        PopulationReplay replay = new PopulationReplay(archive, whatIf, scope.lastSequence());
        walks.put(name, new Walk(replay, whatIf));
        return replay;
    }

    private WhatIfReport report() {
        if (walks.size() != 1) {
            throw AcdcFailure.couldNotRun(
                    walks.isEmpty()
                            ? scope.population()
                                    .map(name -> "no population %s on this log".formatted(name))
                                    .orElse("no population on this log yet")
                            : "name one with --population; there are: " + String.join(", ", walks.keySet()));
        }
        Map.Entry<String, Walk> only = walks.entrySet().iterator().next();
        if (!only.getValue().replay().isCounted()) {
            throw AcdcFailure.couldNotRun(
                    "population %s cannot be replayed under other settings: its decisions do not say which facts they are"
                                    .formatted(only.getKey())
                            + " based on, as those of release 1 do not");
        }
        return new WhatIfReport(
                only.getKey(),
                selection,
                only.getValue().replay().archive(),
                only.getValue().whatIf());
    }
}
