package io.acdc.examples.judge;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.Transcript;
import io.acdc.evaluatorkit.TranscriptEvaluator;
import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.program.EvaluatorProgram;
import io.acdc.scientist.Scientist;
import io.acdc.scientist.client.CallContext;
import io.acdc.scientist.client.Spending;
import io.acdc.scientist.judging.Judgement;
import io.acdc.scientist.settings.ScientistConfiguration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks a language model whether what a candidate wrote is gibberish. The server is named by the environment:
 * {@code ACDC_SCIENTIST_URL}, {@code ACDC_SCIENTIST_MODEL} and whatever else the scientist can be told.
 */
record JudgeGate(Scientist scientist) implements TranscriptEvaluator {
    public static void main(String[] arguments) {
        EvaluatorProgram.run(arguments, () -> EvaluatorDefinition.gate("judge", "1", 0.2, connected(System.getenv())));
    }

    static JudgeGate connected(Map<String, String> environment) {
        return new ScientistConfiguration(name -> Optional.ofNullable(environment.get(variable(name))))
                .read(environment, "judge-gate")
                .map(settings -> new JudgeGate(Scientist.open(settings, Spending.NOTHING, call -> {})))
                .orElseThrow(() -> new IllegalArgumentException("set ACDC_SCIENTIST_URL and ACDC_SCIENTIST_MODEL"));
    }

    @Override
    public Assessment assess(Transcript transcript) {
        CallContext context = new CallContext(
                transcript.population(), "j-" + UUID.randomUUID(), Optional.of(transcript.evaluationId()));
        return switch (scientist
                .gibberishJudge()
                .judge(context, transcript.task().instruction(), transcript.output())) {
            case Judgement.Decided(boolean gibberish, String thoughts, var _) ->
                gibberish ? Assessment.notPassed(thoughts) : Assessment.passed(thoughts);
            case Judgement.Undecided(String explanation, var _) -> undecided(explanation);
        };
    }

    /** A judge that is away is waited for; one that cannot say lets the answer pass, as the published system does. */
    private Assessment undecided(String explanation) {
        scientist.health().state().trouble().ifPresent(trouble -> {
            throw new TryLaterException(trouble);
        });
        return Assessment.passed("no judgement, which counts as fine: " + explanation);
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
