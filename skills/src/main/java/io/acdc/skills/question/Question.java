package io.acdc.skills.question;

import java.nio.charset.StandardCharsets;

/**
 * One question of a skill family with its only right answer.
 *
 * @param skill the family's name, e.g. {@code reverse}
 * @param domain the family's domain
 * @param level difficulty, 1 (easiest) to {@link #LEVELS}
 * @param instruction what the model is asked, e.g. {@code reverse planet}; ASCII
 * @param answer what it should say, e.g. {@code tenalp}; ASCII, at most {@link #MAX_ANSWER_BYTES}
 */
public record Question(String skill, Domain domain, int level, String instruction, String answer) {
    public static final int LEVELS = 5;
    public static final int MAX_ANSWER_BYTES = 12;
    /** Instruction, {@code =}, answer and end token together: what a seed's context is trained for. */
    public static final int MAX_SEQUENCE_TOKENS = 40;

    public Question {
        requireLevel(level);
        if (!fits(instruction, answer)) {
            throw new IllegalArgumentException("Question \"" + instruction + "\" of skill " + skill + " is longer than "
                    + MAX_SEQUENCE_TOKENS + " tokens with its answer \"" + answer + "\"; draw another one");
        }
    }

    /** Whether both fit a seed's context: a byte is a token. */
    public static boolean fits(String instruction, String answer) {
        int answerBytes = bytes(answer);
        return answerBytes > 0
                && answerBytes <= MAX_ANSWER_BYTES
                && bytes(instruction) + answerBytes + 2 <= MAX_SEQUENCE_TOKENS;
    }

    /**
     * Returns {@code level} itself.
     *
     * @throws IllegalArgumentException if it is not between 1 and {@link #LEVELS}
     */
    public static int requireLevel(int level) {
        if (level < 1 || level > LEVELS) {
            throw new IllegalArgumentException("Level must be between 1 and " + LEVELS + ", not " + level);
        }
        return level;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
