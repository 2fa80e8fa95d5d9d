package io.acdc.evolution.archive;

/** The parts of an archive, put together, as they were when a snapshot was persisted. */
final class ArchiveParts {
    final ArchiveState state;
    final Answers answers;
    final FurtherAnswers furtherAnswers;
    final GateFindings findings = new GateFindings();
    final Inspections inspections;
    final Questions questions;
    final PoolKeeping poolKeeping;
    final Verdicts verdicts;
    final Deadlines deadlines;
    final Settlement settlement;
    final Attendance attendance;

    ArchiveParts(ArchiveSnapshot snapshot) {
        state = ArchiveState.of(snapshot.counters());
        answers = new Answers(state.pool(), state.contestants(), state.outstanding());
        furtherAnswers = new FurtherAnswers(state.contestants(), answers, state.evaluators());
        inspections = new Inspections(state.contestants(), findings);
        questions = new Questions(state);
        poolKeeping = new PoolKeeping(state.pool(), state.contestants(), answers, state.numbers());
        verdicts = new Verdicts(state, findings, furtherAnswers);
        deadlines = new Deadlines(state, answers, questions, verdicts);
        settlement = new Settlement(state.contestants(), verdicts, poolKeeping);
        attendance = new Attendance(state, furtherAnswers, questions);
        restore(snapshot);
    }

    private void restore(ArchiveSnapshot snapshot) {
        snapshot.tasks().forEach(entry -> restoreTask(entry.task(), entry.status()));
        state.pool().dropStaleHolds();
        snapshot.models().forEach(entry -> state.contestants().restore(entry.model(), entry.status(), state.pool()));
        state.contestants().setMembers(snapshot.members());
        snapshot.evaluators().forEach(state.evaluators()::restore);
        snapshot.sheets().forEach(answers::restore);
        snapshot.singleAnswers().forEach(answers::restore);
        snapshot.openItems().forEach(questions::restore);
        snapshot.findings().forEach(inspections::restore);
        snapshot.withdrawnTasks().forEach(poolKeeping::restoreWithdrawn);
    }

    private void restoreTask(ProposedTask task, TaskStatus status) {
        switch (status) {
            case TaskStatus.Proposed() -> state.pool().propose(task);
            case TaskStatus.Active active -> state.pool().restore(task, active);
            case TaskStatus.InLimbo limbo -> state.pool().restore(task, limbo);
            case TaskStatus.Retired() -> state.pool().remember(task.id());
        }
    }
}
