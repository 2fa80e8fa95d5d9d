package io.acdc.archive.view;

import io.acdc.archives.fold.SequenceGapException;
import io.acdc.archives.mapping.DecisionWords;
import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveDecision;
import io.acdc.events.FactsRead;
import io.acdc.events.ModelMerged;
import io.acdc.events.Population;
import io.acdc.events.TaskProposed;
import io.acdc.events.TaskWithdrawn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One population as its log tells it. Decisions and answers come in the archive's order, see {@link PartitionOrder};
 * everything else as it is read. May be fed and asked by different threads.
 */
public final class PopulationView {
    private static final Logger LOG = Logger.getLogger(PopulationView.class);

    private final String name;
    private final FoldedArchives archives = new FoldedArchives();
    private final Reports reports = new Reports(archives);
    private final DecisionIndex decisions = new DecisionIndex();
    private final EvaluationIndex evaluations = new EvaluationIndex();
    private final FactCounts facts = new FactCounts();
    private Optional<Population> published = Optional.empty();
    private Optional<String> problem = Optional.empty();

    PopulationView(String name) {
        this.name = name;
    }

    synchronized void publish(Population population) {
        published = Optional.of(population);
    }

    /** Any record of acdc.tasks.proposed was read. */
    synchronized void countTask() {
        facts.countTask();
    }

    /** Any record of acdc.tasks.rounds was read. */
    synchronized void countRound() {
        facts.countRound();
    }

    /** Any record of acdc.tasks.withdrawn was read. */
    synchronized void countWithdrawal() {
        facts.countWithdrawal();
    }

    /** Any record of acdc.models.merged was read. */
    synchronized void countModel() {
        facts.countModel();
    }

    /** Any record of acdc.evaluations.completed was read. */
    synchronized void countEvaluation() {
        facts.countEvaluation();
    }

    synchronized void propose(TaskProposed task) {
        archives.tasks().propose(task);
    }

    synchronized void withdraw(TaskWithdrawn withdrawal) {
        archives.tasks().withdraw(withdrawal.getTaskId());
    }

    synchronized void announce(ModelMerged model) {
        archives.models().announce(model);
    }

    synchronized void index(String evaluationId, LogPosition position) {
        evaluations.add(evaluationId, position);
    }

    synchronized void publish(ActiveTask task) {
        archives.tasks().publish(task);
    }

    /** Takes in an answer in the archive's order. */
    synchronized void answer(HeldAnswer.Answer answer) {
        archives.answer(answer);
    }

    /** Takes in the next decision; one seen before has no effect, after a missing one this view stays as it is. */
    synchronized void decide(ArchiveDecision decision, LogPosition position) {
        if (problem.isPresent()) {
            return;
        }
        try {
            if (archives.decide(decision)) {
                decisions.add(DecisionWords.kind(decision), position);
                notifyAll();
            }
        } catch (SequenceGapException gap) {
            LOG.error(gap.getMessage());
            problem = Optional.ofNullable(gap.getMessage());
        }
    }

    /** Whether these facts have been read. */
    synchronized boolean hasRead(FactsRead basis) {
        return facts.include(basis);
    }

    synchronized long answersApplied() {
        return archives.answersApplied();
    }

    /** The population's name. */
    public String name() {
        return name;
    }

    /** Whether it was ever published or decided about. */
    synchronized boolean exists() {
        return published.isPresent() || decisions.size() > 0;
    }

    /** Why this view cannot be trusted, in one line; empty while it can. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    /** The population in numbers. */
    public synchronized PopulationReport report() {
        return new PopulationReport(
                name,
                archives.fold().nextSequence(),
                archives.fold().candidatesDecided(),
                archives.fold().admitted(),
                archives.fold().rejected(),
                archives.fold().members().size(),
                archives.tasks().active(),
                archives.evaluators().counting(),
                facts.toEvent(),
                archives.coverage().last(),
                published);
    }

    /** Sequence number of the decision to come. */
    public synchronized int nextSequence() {
        return decisions.size();
    }

    /** Current members in archive order. */
    public synchronized Slice<MemberReport> members(int from, int limit) {
        return reports.members(from, limit);
    }

    /** Models in the order in which they were announced. */
    public synchronized Slice<ModelReport> models(Optional<ModelStatus> status, int from, int limit) {
        return reports.models(status, from, limit);
    }

    /** A model, if it was ever heard of. */
    public synchronized Optional<ModelReport> model(String modelId) {
        return reports.model(modelId);
    }

    /** A model, if it was ever heard of, and its ancestors back to the seeds, nearest first. */
    public synchronized Optional<List<LineageNode>> lineage(String modelId) {
        return reports.lineage(modelId);
    }

    /** Tasks in the order in which they were proposed. */
    public synchronized Slice<TaskReport> tasks(Optional<TaskStatus> status, int from, int limit) {
        return reports.tasks(status, from, limit);
    }

    /** A task, if it was ever heard of. */
    public synchronized Optional<TaskReport> task(String taskId) {
        return reports.task(taskId);
    }

    /**
     * Where decisions are.
     *
     * @param kind only those, by their word; all when empty
     * @param from sequence number of the first one looked at
     * @param to sequence number after the last one looked at
     */
    public synchronized Slice<LogPosition> decisions(Optional<String> kind, int from, int to, int limit) {
        return Slice.of(
                Math.min(to, decisions.size()),
                from,
                limit,
                sequence -> Optional.of(sequence)
                        .filter(number ->
                                kind.map(decisions.kind(number)::equals).orElse(true))
                        .map(decisions::position));
    }

    /** Waits until there is a decision with that sequence number, or until patience has run out. */
    public synchronized void awaitDecision(int sequence, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (decisions.size() <= sequence && left > 0) {
            wait(left);
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
    }

    /** Where the evaluation of that id, its repetitions, and seldom another one are, in the order of the log. */
    public synchronized List<LogPosition> evaluations(String evaluationId) {
        return evaluations.find(evaluationId);
    }

    /** The archives after every decision over a model. */
    public synchronized Slice<CoveragePoint> coverage(int from, int limit) {
        return archives.coverage().slice(from, limit);
    }

    /** The same, at most {@code count} points (at least 2), evenly spread, the first and the last one among them. */
    public synchronized List<CoveragePoint> coverageSample(int count) {
        return archives.coverage().sample(count);
    }
}
