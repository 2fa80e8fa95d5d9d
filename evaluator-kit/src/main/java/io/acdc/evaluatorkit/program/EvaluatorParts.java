package io.acdc.evaluatorkit.program;

import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.intake.Intake;
import io.acdc.evaluatorkit.log.EventAppender;
import io.acdc.evaluatorkit.log.KafkaSettings;
import io.acdc.evaluatorkit.log.WriterSchemas;
import io.acdc.evaluatorkit.presence.Activity;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.schemas.codec.EventRecords;
import java.time.InstantSource;
import org.apache.kafka.common.KafkaException;

/** The parts of a running evaluator, put together. */
record EvaluatorParts(Identity identity, Activity activity, WriterSchemas schemas, EventAppender log, Intake intake)
        implements AutoCloseable {
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
        Intake intake =
                new IntakeAssembly(identity, kafka, settings.workers(), console, schemas, log, activity).assemble();
        return new EvaluatorParts(identity, activity, schemas, log, intake);
    }

    @Override
    public void close() {
        log.close();
        schemas.close();
    }
}
