package io.acdc.training.stage;

import io.acdc.training.curriculum.QuestionStream;
import io.acdc.training.optimizer.LearningRate;
import java.util.Optional;

/**
 * One training run.
 *
 * @param name of the model that comes out, e.g. {@code strings}
 * @param parent the stage whose weights it starts from; empty: from scratch
 * @param questions question n·batch + i is row i of step n
 */
public record Stage(
        String name, Optional<String> parent, QuestionStream questions, int steps, LearningRate learningRate) {}
