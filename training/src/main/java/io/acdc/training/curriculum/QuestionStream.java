package io.acdc.training.curriculum;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.family.SkillFamily;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.List;

/** An endless sequence of training questions; the n-th depends on n and the seed alone, so a stage can be repeated. */
@FunctionalInterface
public interface QuestionStream {
    /** How much of an expert's diet is the base's. */
    double REPLAY_SHARE = 0.25;

    /** The {@code index}-th question, counted from 0. */
    Question at(long index);

    /** Every family and every level equally often: what the base is taught. */
    static QuestionStream uniform(List<SkillFamily> families, CounterRandom random) {
        return index -> draw(families, random.derive(index));
    }

    /** The families that touch {@code domain}, with a quarter of replay from the whole catalogue. */
    static QuestionStream expert(Domain domain, SkillCatalogue catalogue, CounterRandom random) {
        List<SkillFamily> own = catalogue.families().stream()
                .filter(family -> family.touches().contains(domain))
                .toList();
        return index -> {
            CounterRandom question = random.derive(index);
            return draw(question.nextDouble() < REPLAY_SHARE ? catalogue.families() : own, question);
        };
    }

    /** Question for question what the given streams hold, in turn. */
    static QuestionStream inTurn(List<QuestionStream> streams) {
        return index -> streams.get((int) (index % streams.size())).at(index / streams.size());
    }

    private static Question draw(List<SkillFamily> families, CounterRandom random) {
        SkillFamily family = families.get(random.nextInt(families.size()));
        return family.generate(1 + random.nextInt(Question.LEVELS), Split.TRAINING, random);
    }
}
