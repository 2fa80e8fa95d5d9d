package io.acdc.skills.family;

import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.question.Domain;
import io.acdc.skills.question.Question;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two skills in a chain: the outer one works on the inner one's answer, as in {@code upper reverse abc} or
 * {@code add 5 max 3 9}.
 *
 * @param head what the outer skill needs before the inner answer, e.g. the 5 above
 */
public record Composition(ProceduralSkill outer, Head head, SkillFamily inner) implements SkillFamily {
    /** What stands between the outer verb and the inner instruction. */
    public enum Head {
        NOTHING(""),
        NUMBER("(0|[1-9][0-9]*) ");

        private final Pattern pattern;

        Head(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        private String draw(int level, CounterRandom random) {
            return this == NOTHING ? "" : random.nextInt(10 * level) + " ";
        }
    }

    @Override
    public String name() {
        return outer.name() + "-" + inner.name();
    }

    @Override
    public Domain domain() {
        return Domain.COMPOSED;
    }

    @Override
    public Set<Domain> touches() {
        return Stream.of(outer, inner).flatMap(part -> part.touches().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether {@code skill} is one of the two parts. */
    public boolean includes(String skill) {
        return outer.name().equals(skill) || inner.name().equals(skill);
    }

    @Override
    public Question generate(int level, CounterRandom random) {
        for (int draw = 0; draw < MAX_DRAWS; draw++) {
            String instruction = outer.verb() + " " + head.draw(level, random)
                    + inner.generate(level, random).instruction();
            Optional<String> answer = solve(instruction);
            if (answer.filter(text -> Question.fits(instruction, text)).isPresent()) {
                return new Question(name(), domain(), level, instruction, answer.orElseThrow());
            }
        }
        throw new IllegalStateException("Skill " + name() + " has no short question of level " + level);
    }

    @Override
    public Optional<String> solve(String instruction) {
        if (!instruction.startsWith(outer.verb() + " ")) {
            return Optional.empty();
        }
        String rest = instruction.substring(outer.verb().length() + 1);
        Matcher matcher = head.pattern.matcher(rest);
        return matcher.lookingAt()
                ? inner.solve(rest.substring(matcher.end()))
                        .flatMap(answer -> outer.operation().apply(matcher.group() + answer))
                : Optional.empty();
    }
}
