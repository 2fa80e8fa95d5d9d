package io.acdc.evolution.archive;

import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Contestants as contenders over comparable skills. Those of the last round are kept and serve the next one if the skills
 * are the same: a model's answer to a task never changes, so only the candidate is new. Derived from the answers alone; an
 * archive that has forgotten it decides no differently.
 */
final class KnownContenders {
    private Columns columns = new Columns(List.of());
    private Map<String, Contender> byModel = Map.of();

    /** One contender each, in the same order. */
    List<Contender> over(Columns comparable, List<Contestant> contestants) {
        Map<String, Contender> known = comparable.equals(columns) ? byModel : Map.of();
        int[] slots = comparable.slots();
        List<Contender> contenders = contestants.stream()
                .map(each -> Optional.ofNullable(known.get(each.id()))
                        .orElseGet(() -> contender(each, comparable.sheets(each), slots)))
                .toList();
        columns = comparable;
        byModel = contenders.stream().collect(Collectors.toMap(Contender::id, Function.identity()));
        return contenders;
    }

    private static Contender contender(Contestant contestant, AnswerSheet[] sheets, int[] slots) {
        return Contender.of(
                contestant.id(),
                SkillVector.matching(slots.length, position -> sheets[position].passes(slots[position])));
    }
}
