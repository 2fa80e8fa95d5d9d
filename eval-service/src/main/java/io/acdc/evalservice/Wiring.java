package io.acdc.evalservice;

import io.acdc.evalservice.answering.CheckpointModels;
import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.evaluation.WorkItemEvaluator;
import io.acdc.evalservice.presence.WorkRecord;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the parts that know nothing of the framework. */
@ApplicationScoped
public class Wiring {
    @Produces
    @Singleton
    EvaluatorIdentity identity(@ConfigProperty(name = "acdc.instance") String instance) {
        return EvaluatorIdentity.ofInstance(instance);
    }

    @Produces
    @Singleton
    EventCodec codec() {
        return EventCodec.ofThisBuild();
    }

    @Produces
    @Singleton
    EventRecords records(EventCodec codec, EvaluatorIdentity identity) {
        return new EventRecords(
                codec, "/acdc/eval-service/" + identity.evaluator().getInstance());
    }

    @Produces
    @Singleton
    WorkRecord work() {
        return new WorkRecord(InstantSource.system());
    }

    @Produces
    @Singleton
    ModelLoader loader() {
        return new ModelLoader();
    }

    void close(@Disposes ModelLoader loader) {
        loader.close();
    }

    @Produces
    @Singleton
    WorkItemEvaluator evaluator(ModelLoader loader, EvaluatorIdentity identity) {
        return new WorkItemEvaluator(new CheckpointModels(loader), identity, InstantSource.system());
    }
}
