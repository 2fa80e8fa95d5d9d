package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.intake.GroupSource;
import io.acdc.evaluatorkit.intake.Intake;
import io.acdc.evaluatorkit.intake.ItemIntake;
import io.acdc.evaluatorkit.intake.RecordIntake;
import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.log.KafkaSettings;
import io.acdc.evaluatorkit.log.WriterSchemas;
import io.acdc.evaluatorkit.population.FollowedPopulations;
import io.acdc.evaluatorkit.population.PopulationLog;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.evaluatorkit.work.GivenUpScores;
import io.acdc.evaluatorkit.work.ModelItemReader;
import io.acdc.evaluatorkit.work.TranscriptReader;
import io.acdc.events.ArchiveDecision;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import io.acdc.schemas.work.WorkGroup;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;

/** Puts together what takes an evaluator's work: transcripts by the partition, models by the item. */
record IntakeAssembly(
        Identity identity,
        KafkaSettings kafka,
        int workers,
        Console console,
        WriterSchemas schemas,
        EventAppender log,
        Activity activity) {
    private static final int TRANSCRIPTS_TAKEN_AT_ONCE = 500;
    private static final InstantSource CLOCK = InstantSource.system();

    Intake assemble() {
        return switch (identity.definition().assessor()) {
            case TranscriptEvaluator transcripts -> transcripts(transcripts);
            case ModelEvaluator models -> models(models);
        };
    }

    private Intake transcripts(TranscriptEvaluator evaluator) {
        GivenUpScores givenUp = new GivenUpScores(identity, CLOCK);
        FollowedPopulations populations = populations(givenUp.andThen(news()));
        PopulationLog decisions = decisions(populations, Topics.EVALUATIONS_COMPLETED);
        EvaluatorDefinition definition = identity.definition();
        return new RecordIntake(
                new GroupSource(
                        kafka.groupMember(definition.group(), TRANSCRIPTS_TAKEN_AT_ONCE),
                        Topics.EVALUATIONS_COMPLETED.name()),
                decisions,
                new TranscriptReader(identity, evaluator, populations, givenUp, decisions, codec(), CLOCK),
                log,
                activity,
                console::say,
                workers);
    }

    private Intake models(ModelEvaluator evaluator) {
        FollowedPopulations populations = populations(news());
        EvaluatorDefinition definition = identity.definition();
        return new ItemIntake(
                kafka.client(),
                WorkGroup.ofFurtherKind(definition.kind(), definition.version()),
                decisions(populations, Topics.EVALUATIONS_REQUESTED),
                new ModelItemReader(identity, evaluator, populations, codec(), CLOCK),
                log,
                activity,
                console::say,
                workers);
    }

    private FollowedPopulations populations(Consumer<ArchiveDecision> news) {
        return new FollowedPopulations(Set.copyOf(identity.populations()), codec(), news);
    }

    private PopulationLog decisions(FollowedPopulations populations, Topic<?> work) {
        return new PopulationLog(kafka, populations, schemas, work.name());
    }

    private JoinNews news() {
        return new JoinNews(identity, activity, console);
    }

    private EventCodec codec() {
        return schemas.codec();
    }
}
