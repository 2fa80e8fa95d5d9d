package io.acdc.local.examination;

/**
 * A held-out question.
 *
 * @param id unique in its benchmark
 * @param instruction what the model is asked
 * @param answer the right answer, compared exactly
 */
public record Question(String id, String instruction, String answer) {}
