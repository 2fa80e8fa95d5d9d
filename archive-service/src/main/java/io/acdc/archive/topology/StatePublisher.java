package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.events.ActiveTask;
import io.acdc.events.ArchiveModel;
import io.acdc.evolution.archive.ModelStatus;
import io.acdc.evolution.archive.TaskStanding;
import io.acdc.schemas.topics.Topics;

/** Current members and tasks as entries of the compacted topics. */
record StatePublisher(Sender sender) {
    void publish(LivePopulation live, MemberStanding standing) {
        sender.send(
                Topics.ARCHIVE_MODELS,
                ArchiveModel.newBuilder()
                        .setPopulation(live.name())
                        .setModelId(standing.modelId())
                        .setModel(live.model(standing.modelId()))
                        .setPosition(standing.position())
                        .setFitness(standing.fitness())
                        .setSelectionScore(standing.score())
                        .setAdmittedAt(admittedAt(live, standing))
                        .setSequence(standing.sequence())
                        .build());
    }

    void publish(LivePopulation live, TaskStanding standing) {
        sender.send(
                Topics.ARCHIVE_TASKS,
                ActiveTask.newBuilder()
                        .setPopulation(live.name())
                        .setTaskId(standing.task().id())
                        .setTask(live.task(standing.task().id()))
                        .setPasses(standing.passes())
                        .setEvaluated(standing.evaluated())
                        .setMembers(standing.members())
                        .setActivatedAt(standing.activatedAt())
                        .setSequence(live.archive().counters().nextSequence() - 1)
                        .build());
    }

    void removeMember(LivePopulation live, String modelId) {
        sender.remove(Topics.ARCHIVE_MODELS, key(live, modelId));
    }

    void removeTask(LivePopulation live, String taskId) {
        sender.remove(Topics.ARCHIVE_TASKS, key(live, taskId));
    }

    /** A member may have left again with a later decision of the same moment. */
    private static long admittedAt(LivePopulation live, MemberStanding standing) {
        return live.archive().statusOf(standing.modelId()) instanceof ModelStatus.Member(long admittedAt)
                ? admittedAt
                : standing.sequence();
    }

    private static String key(LivePopulation live, String id) {
        return live.name() + "/" + id;
    }
}
