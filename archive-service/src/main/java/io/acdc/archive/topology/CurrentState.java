package io.acdc.archive.topology;

import io.acdc.archive.state.LivePopulation;
import io.acdc.evolution.archive.Decision;
import io.acdc.evolution.archive.TaskStanding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of one population has to go to the compacted topics of current members and tasks. Who is in them changes with the
 * decision; the numbers of those who stay follow, a slice at a time, so that no decision waits for thousands of them.
 */
final class CurrentState {
    private final LivePopulation live;
    private final StatePublisher publisher;
    private final Map<String, MemberStanding> publishedMembers = new HashMap<>();
    private final Map<String, TaskStanding> publishedTasks = new HashMap<>();
    private final Deque<MemberStanding> members = new ArrayDeque<>();
    private final Deque<TaskStanding> tasks = new ArrayDeque<>();
    /** At the start it is not known what was published last. */
    private boolean tasksChanged = true;

    CurrentState(LivePopulation live, StatePublisher publisher) {
        this.live = live;
        this.publisher = publisher;
    }

    /** The new member goes out at once. */
    void admitted(Decision.Admitted admitted) {
        evicted(admitted.evicted());
        members.clear();
        for (MemberStanding standing : MemberStanding.after(admitted)) {
            if (standing.modelId().equals(admitted.modelId())) {
                publish(standing);
            } else if (!standing.saysTheSameAs(publishedMembers.get(standing.modelId()))) {
                members.add(standing);
            }
        }
    }

    void evicted(List<String> evicted) {
        Set<String> gone = new HashSet<>(evicted);
        publishedMembers.keySet().removeAll(gone);
        members.removeIf(standing -> gone.contains(standing.modelId()));
        gone.forEach(modelId -> publisher.removeMember(live, modelId));
    }

    void retired(String taskId) {
        publishedTasks.remove(taskId);
        tasks.removeIf(standing -> standing.task().id().equals(taskId));
        publisher.removeTask(live, taskId);
    }

    /** Tasks that became active go out at once. */
    void activated() {
        collectTasks();
        tasks.removeIf(standing -> {
            boolean missing = !publishedTasks.containsKey(standing.task().id());
            if (missing) {
                publish(standing);
            }
            return missing;
        });
    }

    /** Pass counts may have changed. */
    void passRatesChanged() {
        tasksChanged = true;
    }

    /** Publishes of the numbers that wait at most so many. */
    void publish(int limit) {
        if (tasksChanged) {
            collectTasks();
        }
        for (int left = limit; left > 0 && !(members.isEmpty() && tasks.isEmpty()); left--) {
            if (members.isEmpty()) {
                publish(tasks.remove());
            } else {
                publish(members.remove());
            }
        }
    }

    private void collectTasks() {
        tasks.clear();
        live.archive().standings().stream()
                .filter(standing ->
                        !standing.equals(publishedTasks.get(standing.task().id())))
                .forEach(tasks::add);
        tasksChanged = false;
    }

    private void publish(MemberStanding standing) {
        publishedMembers.put(standing.modelId(), standing);
        publisher.publish(live, standing);
    }

    private void publish(TaskStanding standing) {
        publishedTasks.put(standing.task().id(), standing);
        publisher.publish(live, standing);
    }
}
