package io.acdc.examples.brevity;

import io.acdc.evaluatorkit.Assessment;
import io.acdc.evaluatorkit.EvaluatorDefinition;
import io.acdc.evaluatorkit.Transcript;
import io.acdc.evaluatorkit.program.EvaluatorProgram;
import io.acdc.events.FinishReason;
import java.util.function.IntPredicate;

/**
 * Passes answers that are as long as they need to be and of the asked-for form: digits for a number, capitals for
 * capitals. A wrong answer may pass, such as "ROME" for "LIMA"; "DAKAR" does not. So a model that nearly knows how to do a
 * task is told apart from one that does not.
 */
public final class Brevity {
    /** Longest answer to a task that does not say what it expects, in characters. */
    private static final int LONGEST = 200;

    private Brevity() {}

    public static void main(String[] arguments) {
        EvaluatorProgram.run(arguments, EvaluatorDefinition.skill("brevity", "1", Brevity::assess));
    }

    static Assessment assess(Transcript transcript) {
        String output = transcript.output().strip();
        if (transcript.finishReason() == FinishReason.LENGTH) {
            return Assessment.notPassed("did not come to an end");
        }
        return transcript
                .task()
                .expected()
                .map(expected -> compare(output, expected))
                .orElseGet(() -> free(output));
    }

    private static Assessment compare(String output, String expected) {
        if (output.length() != expected.length()) {
            return Assessment.notPassed("%d characters instead of %d".formatted(output.length(), expected.length()));
        }
        boolean sameForm = sameShare(Character::isDigit, output, expected)
                && sameShare(Character::isUpperCase, output, expected)
                && sameShare(Character::isLowerCase, output, expected);
        return sameForm ? Assessment.passed("of the asked-for form") : Assessment.notPassed("of another form");
    }

    private static boolean sameShare(IntPredicate kind, String output, String expected) {
        return output.chars().filter(kind).count()
                == expected.chars().filter(kind).count();
    }

    private static Assessment free(String output) {
        boolean brief = !output.isEmpty() && output.length() <= LONGEST;
        return brief ? Assessment.passed("brief") : Assessment.notPassed(output.length() + " characters");
    }
}
