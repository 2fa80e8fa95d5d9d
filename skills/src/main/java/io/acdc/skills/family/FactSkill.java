package io.acdc.skills.family;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table of facts, each of which can be asked for in several ways. Facts cannot be held out, phrasings can: of the four
 * phrasings of a fact, two are for training, one for the pool and one for the benchmark, by the order of their hashes.
 *
 * @param phrasings four texts with {@code %s} where the subject goes
 * @param facts from the best known to the least known; a fifth of them is a level
 */
public record FactSkill(String name, List<String> phrasings, List<Fact> facts) implements SkillFamily {
    private static final List<Split> SPLIT_BY_RANK =
            List.of(Split.TRAINING, Split.TRAINING, Split.POOL, Split.BENCHMARK);

    public FactSkill {
        phrasings = List.copyOf(phrasings);
        facts = List.copyOf(facts);
        if (phrasings.size() != SPLIT_BY_RANK.size()) {
            throw new IllegalArgumentException("Skill " + name + " needs " + SPLIT_BY_RANK.size() + " phrasings");
        }
    }

    @Override
    public Domain domain() {
        return Domain.KNOWLEDGE;
    }

    @Override
    public Set<Domain> touches() {
        return Set.of(Domain.KNOWLEDGE);
    }

    @Override
    public Question generate(int level, CounterRandom random) {
        int from = firstOfLevel(Question.requireLevel(level));
        Fact fact = facts.get(from + random.nextInt(firstOfLevel(level + 1) - from));
        String phrasing = phrasings.get(random.nextInt(phrasings.size()));
        return new Question(name, domain(), level, ask(phrasing, fact), fact.answer());
    }

    @Override
    public Optional<String> solve(String instruction) {
        return factAskedBy(instruction).map(Fact::answer);
    }

    @Override
    public Split split(String instruction) {
        return factAskedBy(instruction)
                .map(fact -> SPLIT_BY_RANK.get(byHash(fact).indexOf(instruction)))
                .orElseGet(() -> Split.byHash(instruction));
    }

    private List<String> byHash(Fact fact) {
        return phrasings.stream()
                .map(phrasing -> ask(phrasing, fact))
                .sorted(Comparator.comparingLong(Split::hash))
                .toList();
    }

    private Optional<Fact> factAskedBy(String instruction) {
        return facts.stream()
                .filter(fact -> instruction.contains(fact.subject()))
                .filter(fact -> phrasings.stream()
                        .anyMatch(phrasing -> ask(phrasing, fact).equals(instruction)))
                .findFirst();
    }

    private int firstOfLevel(int level) {
        return (level - 1) * facts.size() / Question.LEVELS;
    }

    private static String ask(String phrasing, Fact fact) {
        return phrasing.replace("%s", fact.subject());
    }
}
