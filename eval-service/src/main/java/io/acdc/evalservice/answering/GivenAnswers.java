package io.acdc.evalservice.answering;

import io.acdc.inference.decoder.FinishReason;
import java.util.List;

/** A runner's answers as evaluations report them. */
final class GivenAnswers {
    private GivenAnswers() {}

    static List<Answer> of(List<io.acdc.inference.runner.Answer> answers) {
        return answers.stream().map(GivenAnswers::of).toList();
    }

    private static Answer of(io.acdc.inference.runner.Answer answer) {
        return switch (answer.finishReason()) {
            case FinishReason.Failed(String reason) -> new Answer.Failed(answer.prompt(), reason);
            case FinishReason.Stopped _ -> given(answer, answer.tokensOut() + 1, io.acdc.events.FinishReason.END_TOKEN);
            case FinishReason.LengthReached _ -> given(answer, answer.tokensOut(), io.acdc.events.FinishReason.LENGTH);
        };
    }

    private static Answer given(
            io.acdc.inference.runner.Answer answer, int tokensOut, io.acdc.events.FinishReason finishReason) {
        return new Answer.Given(answer.prompt(), answer.output(), answer.tokensIn(), tokensOut, finishReason);
    }
}
