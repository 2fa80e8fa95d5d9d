package io.acdc.evalservice;

import io.acdc.evalservice.answering.CheckpointModels;
import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.evaluation.WorkItemEvaluator;
import io.acdc.evalservice.presence.WorkRecord;
import io.acdc.inference.runner.ModelLoader;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.registry.RegistryProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the parts that know nothing of the framework. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);

    @Produces
    @Singleton
    EvaluatorIdentity identity(@ConfigProperty(name = "acdc.instance") String instance) {
        return EvaluatorIdentity.ofInstance(instance);
    }

    @Produces
    @Singleton
    RegistryProfile profile(@ConfigProperty(name = RegistryProfile.SETTING) Optional<String> url) {
        return RegistryProfile.of(url, line -> LOG.warn(line));
    }

    @Produces
    @Singleton
    EventCodec codec(RegistryProfile profile) {
        return new EventCodec(new SchemaCatalogue(profile.registry()));
    }

    @Produces
    @Singleton
    EventRecords records(EventCodec codec, RegistryProfile profile, EvaluatorIdentity identity) {
        return new EventRecords(
                codec,
                EventEncoder.with(profile.registry()),
                "/acdc/eval-service/" + identity.evaluator().getInstance());
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
