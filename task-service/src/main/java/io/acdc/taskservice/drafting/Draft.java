package io.acdc.taskservice.drafting;

import io.acdc.events.TaskOperator;
import io.acdc.skills.question.Question;
import java.util.Optional;

/**
 * A question with how it came about.
 *
 * @param parentTaskId the task it was made from, where there is one
 */
record Draft(Question question, TaskOperator operator, Optional<String> parentTaskId) {}
