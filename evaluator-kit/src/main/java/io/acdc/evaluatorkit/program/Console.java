package io.acdc.evaluatorkit.program;

/** What an evaluator says to people. Safe for use by several threads. */
@FunctionalInterface
public interface Console {
    /** One line. */
    void say(String line);
}
