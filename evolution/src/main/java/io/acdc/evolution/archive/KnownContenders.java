package io.acdc.evolution.archive;

import io.acdc.evolution.archive.Contestants.Contestant;
import io.acdc.evolution.archive.TaskPool.ActiveTask;
import io.acdc.evolution.selection.Contender;
import io.acdc.evolution.skill.SkillVector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Contestants as contenders over comparable tasks. Those of the last round are kept and serve the next one if the tasks
 * are the same: a model's answer to a task never changes, so only the candidate is new. Derived from the answers alone; an
 * archive that has forgotten it decides no differently.
 */
final class KnownContenders {
    private List<ActiveTask> tasks = List.of();
    private Map<String, Contender> byModel = Map.of();

    /** One contender each, in the same order. */
    List<Contender> over(List<ActiveTask> comparable, List<Contestant> contestants) {
        Map<String, Contender> known = comparable.equals(tasks) ? byModel : Map.of();
        int[] slots = comparable.stream().mapToInt(ActiveTask::slot).toArray();
        List<Contender> contenders = contestants.stream()
                .map(each -> Optional.ofNullable(known.get(each.id())).orElseGet(() -> contender(each, slots)))
                .toList();
        tasks = comparable;
        byModel = contenders.stream().collect(Collectors.toMap(Contender::id, Function.identity()));
        return contenders;
    }

    private static Contender contender(Contestant contestant, int[] slots) {
        AnswerSheet answers = contestant.answers();
        return Contender.of(
                contestant.id(), SkillVector.matching(slots.length, position -> answers.passes(slots[position])));
    }
}
