package io.acdc.evolution.taskforce;

import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Depth-first search through subsets of a fixed size in lexicographic order, leaving out those that even all remaining
 * candidates together could not make better than the best so far.
 */
final class SubsetSearch {
    private final List<SkillVector> skills;
    private final int size;
    /** What candidates i and later pass together. */
    private final List<SkillVector> suffixUnions;

    private final Deque<Integer> chosen = new ArrayDeque<>();
    private List<Integer> best = List.of();
    private int bestCount = -1;

    SubsetSearch(List<Candidate> candidates, int size) {
        this.skills = candidates.stream().map(Candidate::skills).toList();
        this.size = size;
        this.suffixUnions = suffixUnions(skills);
    }

    List<Integer> best() {
        extend(0, suffixUnions.getLast());
        return best;
    }

    private void extend(int from, SkillVector covered) {
        if (chosen.size() == size) {
            compare(covered.count());
            return;
        }
        for (int next = from; next <= skills.size() - (size - chosen.size()); next++) {
            if (covered.union(suffixUnions.get(next)).count() <= bestCount) {
                return;
            }
            chosen.addLast(next);
            extend(next + 1, covered.union(skills.get(next)));
            chosen.removeLast();
        }
    }

    private void compare(int count) {
        if (count > bestCount) {
            bestCount = count;
            best = List.copyOf(chosen);
        }
    }

    private static List<SkillVector> suffixUnions(List<SkillVector> skills) {
        List<SkillVector> unions = new ArrayList<>();
        unions.add(SkillVector.none(skills.isEmpty() ? 0 : skills.getFirst().length()));
        for (SkillVector vector : skills.reversed()) {
            unions.add(unions.getLast().union(vector));
        }
        return List.copyOf(unions.reversed());
    }
}
