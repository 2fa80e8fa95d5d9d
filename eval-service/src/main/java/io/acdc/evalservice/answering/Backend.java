package io.acdc.evalservice.answering;

/**
 * What computes the answers, as evaluations name it.
 *
 * @param name such as "vector"
 * @param device such as "cpu"
 */
public record Backend(String name, String device) {}
