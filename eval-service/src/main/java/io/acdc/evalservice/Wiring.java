package io.acdc.evalservice;

import io.acdc.assistancekit.sandbox.SandboxConfiguration;
import io.acdc.assistancekit.sandbox.SandboxOnDemand;
import io.acdc.checkpoints.checkpoint.ByteSize;
import io.acdc.evalservice.answering.InferenceBackend;
import io.acdc.evalservice.answering.InferenceBackends;
import io.acdc.evalservice.answering.LoadedModels;
import io.acdc.evalservice.assistance.HelpAtHand;
import io.acdc.evalservice.assistance.LanguageModel;
import io.acdc.evalservice.assistance.NoLanguageModel;
import io.acdc.evalservice.assistance.ScientistModel;
import io.acdc.evalservice.evaluation.EvaluatorIdentity;
import io.acdc.evalservice.evaluation.WorkItemEvaluator;
import io.acdc.evalservice.gate.Gate;
import io.acdc.evalservice.presence.WorkRecord;
import io.acdc.evalservice.scoring.AnswerScoring;
import io.acdc.evalservice.scoring.ScoringCounter;
import io.acdc.evalservice.work.ScientistCallLog;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.codec.EventEncoder;
import io.acdc.schemas.codec.EventRecords;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.work.WorkGroup;
import io.acdc.scientist.Scientist;
import io.acdc.scientist.client.Spending;
import io.acdc.scientist.settings.ScientistConfiguration;
import io.acdc.scoring.gibberish.GibberishStatistics;
import io.acdc.scoring.sandbox.SandboxSettings;
import io.acdc.scoring.sandbox.Sandboxes;
import io.acdc.tracing.export.ExportSettings;
import io.acdc.tracing.export.StepExport;
import io.acdc.tracing.export.Tracing;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the parts that know nothing of the framework. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);

    @Produces
    @Singleton
    EvaluatorIdentity identity(@ConfigProperty(name = "acdc.instance") String instance, InferenceBackend inference) {
        return EvaluatorIdentity.ofInstance(instance, inference.backend());
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
    WorkGroup group(
            @ConfigProperty(name = "acdc.evaluator.lock") Duration lock,
            @ConfigProperty(name = "acdc.evaluator.deliveries") int deliveries) {
        return WorkGroup.ofOwnKind(EvaluatorIdentity.KIND).withLock(lock).withDeliveries(deliveries);
    }

    /** At the start, so that a setting that cannot be is told then. */
    @Startup
    @Produces
    @Singleton
    StepExport steps(EvaluatorIdentity identity) {
        return Tracing.open(
                ExportSettings.ofProcess(), "eval-service", identity.evaluator().getInstance(), LOG::warn);
    }

    void close(@Disposes StepExport steps) {
        steps.close();
    }

    @Produces
    @Singleton
    WorkRecord work() {
        return new WorkRecord(InstantSource.system());
    }

    /** At the start, so that a setting that cannot be is told then. */
    @Startup
    @Produces
    @Singleton
    InferenceBackend inference(Config config) {
        return new InferenceBackends(properties(config), System.getenv()).open();
    }

    void close(@Disposes InferenceBackend inference) {
        inference.close();
    }

    /** At the start, so that a setting that cannot be is told then. */
    @Startup
    @Produces
    @Singleton
    SandboxOnDemand sandbox(Config config) {
        SandboxSettings settings = new SandboxConfiguration(properties(config)).read();
        return new SandboxOnDemand(() -> Sandboxes.open(settings), InstantSource.system());
    }

    void close(@Disposes SandboxOnDemand sandbox) {
        sandbox.close();
    }

    /** At the start, so that a setting that cannot be is told then. */
    @Startup
    @Produces
    @Singleton
    LanguageModel languageModel(Config config, ScientistCallLog calls, EvaluatorIdentity identity) {
        return new ScientistConfiguration(properties(config))
                .read(System.getenv(), identity.evaluator().getInstance())
                .map(settings -> Scientist.open(settings, Spending.NOTHING, calls))
                .<LanguageModel>map(ScientistModel::new)
                .orElseGet(NoLanguageModel::new);
    }

    void close(@Disposes LanguageModel languageModel) {
        languageModel.close();
    }

    @Produces
    @Singleton
    AnswerScoring scoring(SandboxOnDemand sandbox, LanguageModel languageModel, ScoringCounter counter) {
        return new AnswerScoring(new HelpAtHand(sandbox, languageModel), counter, Thread::startVirtualThread);
    }

    @Produces
    @Singleton
    Gate gate(LanguageModel languageModel) {
        return new Gate(
                (subject, instruction, output) -> GibberishStatistics.examine(output),
                languageModel::gibberish,
                Thread::startVirtualThread);
    }

    @Produces
    @Singleton
    WorkItemEvaluator evaluator(
            InferenceBackend inference,
            EvaluatorIdentity identity,
            AnswerScoring scoring,
            Gate gate,
            @ConfigProperty(name = "acdc.models.memory") String memory) {
        long budget = inference.holdsSeveral() ? ByteSize.parse(memory).bytes() : 0;
        LoadedModels models = new LoadedModels(inference, budget, InstantSource.system());
        return new WorkItemEvaluator(models, identity, scoring, gate, InstantSource.system());
    }

    private static Function<String, Optional<String>> properties(Config config) {
        return name -> config.getOptionalValue(name, String.class);
    }
}
