package io.acdc.taskservice.service;

import io.acdc.events.TaskProposed;
import java.util.List;

/** Where tasks are proposed. */
@FunctionalInterface
interface Announcements {
    /** Returns when all of them are on the log for good, in this order. */
    void announce(List<TaskProposed> tasks);
}
