package io.acdc.taskservice.drafting;

import io.acdc.events.TaskProposed;
import java.util.List;

/**
 * What came of a round.
 *
 * @param tasks in the order of their positions
 * @param missing positions for which no new task was found
 */
public record Proposals(List<TaskProposed> tasks, int missing) {}
