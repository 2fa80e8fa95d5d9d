package io.acdc.taskservice.drafting;

import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.evolution.pool.Adaptation;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.skills.question.Question;
import io.acdc.skills.scientist.ProceduralScientist;
import io.acdc.taskservice.rounds.RoundPlan;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes the proposals of a round. All chance comes from the population's seed, the round and the position. */
public final class Proposer {
    private static final int ATTEMPTS = 1000;

    private final ProceduralScientist scientist;
    private final ProposalCheck check;
    private final InstantSource clock;

    public Proposer(ProceduralScientist scientist, InstantSource clock) {
        this.scientist = scientist;
        this.check = new ProposalCheck(scientist.catalogue());
        this.clock = clock;
    }

    /** New tasks for the positions that the round has left; what was proposed before is drawn again. */
    public Proposals propose(RoundPlan plan) {
        List<Order> orders = plan.isInitial() ? initialOrders(plan) : adaptedOrders(plan);
        Set<String> known = new HashSet<>(plan.knownTaskIds());
        List<TaskProposed> tasks = new ArrayList<>();
        for (int position = plan.firstPosition(); position < orders.size(); position++) {
            Optional<TaskProposed> task = task(plan, position, orders.get(position), known);
            if (task.isEmpty() && plan.isInitial()) {
                break; // any skill would have done, so there is nothing left to draw
            }
            task.ifPresent(proposed -> known.add(proposed.getTaskId()));
            task.ifPresent(tasks::add);
        }
        return new Proposals(List.copyOf(tasks), Math.max(0, plan.size() - plan.firstPosition() - tasks.size()));
    }

    private Optional<TaskProposed> task(RoundPlan plan, int position, Order order, Set<String> known) {
        CounterRandom random = random(plan).derive(position);
        ProposalForm form = new ProposalForm(plan.settings(), plan.round(), position, clock.instant());
        return IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> order.draw(attempt, random))
                .filter(draft -> check.passes(draft.question()))
                .map(form::fill)
                .filter(task -> !known.contains(task.getTaskId()))
                .findFirst();
    }

    private List<Order> initialOrders(RoundPlan plan) {
        return IntStream.range(0, plan.size())
                .<Order>mapToObj(position -> new InitialOrder(
                        scientist.catalogue(), plan.settings().getSettings().getTasks(), position))
                .toList();
    }

    private List<Order> adaptedOrders(RoundPlan plan) {
        PoolQuestions pool = new PoolQuestions(scientist.catalogue(), plan.pool());
        return Adaptations.of(plan.settings().getSettings().getTasks())
                .draw(pool.asPoolTasks(), plan.size(), random(plan).derive("orders"))
                .stream()
                .<Order>map(adaptation -> new AdaptedOrder(scientist, adaptation, parent(adaptation, pool)))
                .toList();
    }

    private static Optional<Question> parent(Adaptation adaptation, PoolQuestions pool) {
        return adaptation.parentId().flatMap(pool::question);
    }

    private static CounterRandom random(RoundPlan plan) {
        Population population = plan.settings();
        return CounterRandom.of(population.getSeed(), "scientist").derive(plan.round());
    }
}
