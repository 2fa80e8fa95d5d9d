package io.acdc.local.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.replay.LogReplay;
import io.acdc.archives.replay.PopulationReplay;
import io.acdc.archives.replay.facts.FactIntake;
import io.acdc.archives.replay.facts.FactNumbers;
import io.acdc.archives.replay.state.ReplayedArchive;
import io.acdc.archives.replay.verify.CheckedDecision;
import io.acdc.archives.replay.verify.Verification;
import io.acdc.events.ArchiveDecision;
import io.acdc.local.replay.Progress;
import io.acdc.local.replay.ReplayReader;
import io.acdc.schemas.codec.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Replays a population up to one decision and recomputes that from the facts. */
final class DecisionReplay {
    private final Map<String, Object> clientConfiguration;
    private final EventCodec codec;
    private final ArchiveDecision decision;
    private final PopulationFacts facts;
    /** Filled on the replay's thread. */
    private final Queue<ObjectNode> evidence = new ConcurrentLinkedQueue<>();

    DecisionReplay(
            Map<String, Object> clientConfiguration,
            EventCodec codec,
            ArchiveDecision decision,
            PopulationFacts facts) {
        this.clientConfiguration = clientConfiguration;
        this.codec = codec;
        this.decision = decision;
        this.facts = facts;
    }

    /** What the facts say of the decision, ready to be told. */
    ObjectNode evidence() throws InterruptedException {
        if (decision.getFactsRead().isEmpty()) {
            return cannot("the log is of release 1, whose decisions do not say which facts they are based on");
        }
        Progress progress = Progress.ofThisTerminal();
        try (ReplayReader reader = ReplayReader.open(clientConfiguration)) {
            for (int partition : reader.partitions()) {
                FactNumbers numbers = FactNumbers.start();
                FactIntake intake = new FactIntake(codec, numbers);
                reader.replay(
                        partition,
                        new LogReplay(intake, decision.getPopulation()::equals, _ -> begin(numbers)),
                        progress);
            }
        }
        progress.end();
        // Of two decisions with one number the first is in force.
        return evidence.stream()
                .findFirst()
                .orElseGet(() -> cannot("earlier decisions do not say which facts they are based on"));
    }

    private PopulationReplay begin(FactNumbers numbers) {
        ReplayedArchive archive = new ReplayedArchive(numbers);
        return new PopulationReplay(
                archive,
                new Verification(archive, List.of(), checked -> look(checked, archive)),
                decision.getSequence());
    }

    private void look(CheckedDecision checked, ReplayedArchive archive) {
        if (checked.recorded().getSequence() == decision.getSequence()) {
            evidence.add(new DecisionEvidence(checked, archive, facts).parts());
        }
    }

    private static ObjectNode cannot(String why) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("recomputed").put("agrees", "unknown").put("why", why);
        return node;
    }
}
