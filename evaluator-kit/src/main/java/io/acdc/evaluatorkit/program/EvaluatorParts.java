package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.intake.GroupSource;
import io.acdc.evaluatorkit.intake.Intake;
import io.acdc.evaluatorkit.intake.WorkReader;
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
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.topics.Topic;
import io.acdc.schemas.topics.Topics;
import java.time.InstantSource;
import java.util.Set;
import org.apache.kafka.common.KafkaException;

/** The parts of a running evaluator, put together. */
record EvaluatorParts(Identity identity, Activity activity, WriterSchemas schemas, EventAppender log, Intake intake)
        implements AutoCloseable {
    private static final int TRANSCRIPTS_TAKEN_AT_ONCE = 500;

    static EvaluatorParts make(EvaluatorDefinition definition, EvaluatorSettings settings, Console console) {
        try {
            KafkaSettings kafka = new KafkaSettings(settings.client(), settings.instance());
            return make(
                    new Identity(definition, settings.instance(), settings.populations()), kafka, settings, console);
        } catch (KafkaException unusable) {
            throw new StartException(
                    "cannot reach a broker with these settings: %s; correct --bootstrap or --client-config"
                            .formatted(Reasons.of(unusable)));
        } catch (IllegalArgumentException unusable) {
            throw new StartException("--registry: " + unusable.getMessage());
        }
    }

    private static EvaluatorParts make(
            Identity identity, KafkaSettings kafka, EvaluatorSettings settings, Console console) {
        WriterSchemas schemas = WriterSchemas.with(settings.registry(), console::say);
        EventRecords records =
                schemas.records("/acdc/%s/%s".formatted(identity.definition().kind(), settings.instance()));
        EventAppender log = new EventAppender(kafka, records);
        Activity activity = new Activity(InstantSource.system());
        GivenUpScores givenUp = new GivenUpScores(identity, InstantSource.system());
        FollowedPopulations populations = new FollowedPopulations(
                Set.copyOf(settings.populations()),
                schemas.codec(),
                givenUp.andThen(new JoinNews(identity, activity, console)));
        PopulationLog decisions =
                new PopulationLog(kafka, populations, schemas, topic(identity).name());
        Intake intake = new Intake(
                source(identity, kafka),
                decisions,
                reader(identity, populations, givenUp, decisions, schemas),
                log,
                activity,
                console::say,
                settings.workers());
        return new EvaluatorParts(identity, activity, schemas, log, intake);
    }

    private static Topic<?> topic(Identity identity) {
        return switch (identity.definition().input()) {
            case TRANSCRIPT -> Topics.EVALUATIONS_COMPLETED;
            case MODEL -> Topics.EVALUATIONS_REQUESTED;
        };
    }

    private static GroupSource source(Identity identity, KafkaSettings kafka) {
        int mostAtOnce = switch (identity.definition().input()) {
            case TRANSCRIPT -> TRANSCRIPTS_TAKEN_AT_ONCE;
            case MODEL -> 1;
        };
        return new GroupSource(
                kafka.groupMember(identity.definition().group(), mostAtOnce),
                topic(identity).name());
    }

    private static WorkReader reader(
            Identity identity,
            FollowedPopulations populations,
            GivenUpScores givenUp,
            PopulationLog decisions,
            WriterSchemas schemas) {
        return switch (identity.definition().assessor()) {
            case TranscriptEvaluator transcripts ->
                new TranscriptReader(
                        identity,
                        transcripts,
                        populations,
                        givenUp,
                        decisions,
                        schemas.codec(),
                        InstantSource.system());
            case ModelEvaluator models ->
                new ModelItemReader(identity, models, populations, schemas.codec(), InstantSource.system());
        };
    }

    @Override
    public void close() {
        log.close();
        schemas.close();
    }
}
