package io.acdc.evolution.taskforce;

import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Greedy set cover, the published default: again and again the candidate that adds the most tasks nobody chosen passes,
 * and where none adds any, the first one left. Golden {@code taskforce/cases.json}, method {@code greedy}.
 *
 * @param preselected positions chosen beforehand; they come first, in the candidates' order, and may fill every place
 * @param whenExhausted what happens when there are fewer candidates than places
 */
public record GreedyCover(Set<Integer> preselected, WhenExhausted whenExhausted) implements TaskForceRule {
    /** What to do with places for which no candidate is left. */
    public enum WhenExhausted {
        /** Leave them empty: a model chosen twice answers nothing new. */
        STOP,
        /** Fill them with the last chosen model, as published. */
        REPEAT_LAST
    }

    public GreedyCover {
        preselected = Set.copyOf(preselected);
    }

    /** Nobody preselected, stopping when candidates run out. */
    public static GreedyCover free() {
        return new GreedyCover(Set.of(), WhenExhausted.STOP);
    }

    @Override
    public TaskForce choose(List<Candidate> candidates, int size) {
        List<Integer> members = new ArrayList<>(preselected.stream()
                .sorted()
                .limit(TaskForceRule.requireSize(size))
                .toList());
        List<Integer> left = new ArrayList<>();
        for (int index = 0; index < candidates.size(); index++) {
            if (!members.contains(index)) {
                left.add(index);
            }
        }
        add(candidates, left, members, size);
        return TaskForce.of(padded(members, size), candidates);
    }

    private static void add(List<Candidate> candidates, List<Integer> left, List<Integer> members, int size) {
        SkillVector covered = members.stream()
                .map(member -> candidates.get(member).skills())
                .reduce(nothing(candidates), SkillVector::union);
        while (members.size() < size && !left.isEmpty()) {
            int chosen = mostGaining(candidates, left, covered);
            left.removeIf(candidate -> candidate == chosen);
            members.add(chosen);
            covered = covered.union(candidates.get(chosen).skills());
        }
    }

    private static int mostGaining(List<Candidate> candidates, List<Integer> left, SkillVector covered) {
        int best = left.getFirst();
        int most = -1;
        for (int candidate : left) {
            int gain = candidates.get(candidate).skills().andNotCount(covered);
            if (gain > most) {
                best = candidate;
                most = gain;
            }
        }
        return best;
    }

    private List<Integer> padded(List<Integer> members, int size) {
        List<Integer> padded = new ArrayList<>(members);
        while (whenExhausted == WhenExhausted.REPEAT_LAST && padded.size() < size && !members.isEmpty()) {
            padded.add(members.getLast());
        }
        return padded;
    }

    private static SkillVector nothing(List<Candidate> candidates) {
        return SkillVector.none(
                candidates.isEmpty() ? 0 : candidates.getFirst().skills().length());
    }
}
