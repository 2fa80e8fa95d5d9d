package io.acdc.training.stage;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Domain;
import io.acdc.training.curriculum.QuestionStream;
import io.acdc.training.optimizer.LearningRate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The stages in order: a base on everything; four experts from it, one per domain, at a high constant rate ("noisy,
 * longer"); a generalist from it on exactly the questions of the four experts together, at a falling rate.
 *
 * @param seed decides weights and questions of all stages
 */
public record TrainingPlan(long seed, List<Stage> stages) {
    public static final int BATCH = 64;
    public static final String BASE = "base";
    public static final String GENERALIST = "generalist";
    public static final List<Domain> EXPERTS =
            List.of(Domain.ARITHMETIC, Domain.STRINGS, Domain.ORDER, Domain.KNOWLEDGE);

    private static final int BASE_STEPS = 6000;
    private static final int EXPERT_STEPS = 700;
    private static final int WARM_UP = 200;
    private static final double FLOOR = 0.15;

    public TrainingPlan {
        stages = List.copyOf(stages);
    }

    public static TrainingPlan standard(long seed) {
        CounterRandom random = CounterRandom.of(seed, "seeds");
        SkillCatalogue catalogue = SkillCatalogue.standard();
        Function<Domain, QuestionStream> diet =
                domain -> QuestionStream.expert(domain, catalogue, random.derive(domain.label()));
        return new TrainingPlan(
                seed,
                Stream.of(Stream.of(base(catalogue, random)), experts(diet), Stream.of(generalist(diet)))
                        .flatMap(Function.identity())
                        .toList());
    }

    private static Stage base(SkillCatalogue catalogue, CounterRandom random) {
        return new Stage(
                BASE,
                Optional.empty(),
                QuestionStream.uniform(catalogue.families(), random.derive(BASE)),
                BASE_STEPS,
                LearningRate.cosine(3e-3, FLOOR, BASE_STEPS).withWarmUp(WARM_UP));
    }

    private static Stream<Stage> experts(Function<Domain, QuestionStream> diet) {
        return EXPERTS.stream()
                .map(domain -> new Stage(
                        domain.label(),
                        Optional.of(BASE),
                        diet.apply(domain),
                        EXPERT_STEPS,
                        LearningRate.constant(1.5e-3)));
    }

    private static Stage generalist(Function<Domain, QuestionStream> diet) {
        int steps = EXPERT_STEPS * EXPERTS.size();
        return new Stage(
                GENERALIST,
                Optional.of(BASE),
                QuestionStream.inTurn(EXPERTS.stream().map(diet).toList()),
                steps,
                LearningRate.cosine(1e-3, FLOOR, steps));
    }
}
