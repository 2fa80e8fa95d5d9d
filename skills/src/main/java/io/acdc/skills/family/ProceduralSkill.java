package io.acdc.skills.family;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.Optional;
import java.util.Set;

/**
 * A skill that is an operation on a drawn input: {@code verb input}.
 *
 * @param verb how the instruction begins, e.g. {@code drop vowels}
 */
public record ProceduralSkill(String name, Domain domain, String verb, Inputs inputs, Operation operation)
        implements SkillFamily {
    @Override
    public Set<Domain> touches() {
        return Set.of(domain);
    }

    @Override
    public Question generate(int level, CounterRandom random) {
        Question.requireLevel(level);
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            String input = inputs.draw(level, random);
            String instruction = verb + " " + input;
            String answer = operation
                    .apply(input)
                    .orElseThrow(() -> new IllegalStateException("Skill " + name + " cannot answer its own " + input));
            if (Question.fits(instruction, answer)) {
                return new Question(name, domain, level, instruction, answer);
            }
        }
        throw new IllegalStateException("Skill " + name + " has no short question of level " + level);
    }

    @Override
    public Optional<String> solve(String instruction) {
        return instruction.startsWith(verb + " ")
                ? operation.apply(instruction.substring(verb.length() + 1))
                : Optional.empty();
    }
}
