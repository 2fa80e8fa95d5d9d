package io.acdc.archives.replay.rebuild;

/**
 * An active task of a rebuilt archive.
 *
 * @param taskId the task
 * @param activatedAt sequence number of the decision that activated it
 */
public record RebuiltTask(String taskId, long activatedAt) {}
