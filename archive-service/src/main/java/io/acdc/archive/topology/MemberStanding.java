package io.acdc.archive.topology;

import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.SelectionBasis;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A member's numbers at a selection.
 *
 * @param modelId the member
 * @param position in archive order
 * @param fitness over the comparable tasks
 * @param score novelty score or credit
 * @param sequence of the decision
 */
record MemberStanding(String modelId, int position, double fitness, double score, long sequence) {
    /** All members after an admission, in archive order. */
    static List<MemberStanding> after(Decision.Admitted admitted) {
        return IntStream.range(0, admitted.basis().membersAfter().size())
                .mapToObj(position -> of(admitted.basis(), position, admitted.sequence()))
                .toList();
    }

    private static MemberStanding of(SelectionBasis basis, int position, long sequence) {
        int contender = basis.selection().selectedIndices().get(position);
        return new MemberStanding(
                basis.membersAfter().get(position),
                position,
                basis.contenders().get(contender).fitness(),
                basis.selection().assessments().get(contender).score(),
                sequence);
    }

    boolean saysTheSameAs(@Nullable MemberStanding other) {
        return other != null && position == other.position && fitness == other.fitness && score == other.score;
    }
}
