package io.acdc.evaluatorkit;

import java.util.Optional;

/**
 * A task as far as evaluators that read answers need it.
 *
 * @param id the task
 * @param instruction what the model is asked, before the chat template
 * @param expected the answer a scorer compares with; empty where the task has no such answer
 * @param skill the skill or task family, such as {@code reverse}
 * @param domain of the skill, such as {@code strings}
 * @param difficulty from 1 (easiest) to 5
 */
public record AskedTask(
        String id, String instruction, Optional<String> expected, String skill, String domain, int difficulty) {}
