package io.acdc.local.examination;

/**
 * How a sitting went.
 *
 * @param model as in the paper
 * @param sample as in the paper
 * @param bits one character per question: {@code 1} right, {@code 0} wrong
 */
public record PaperResult(String model, int sample, String bits) {}
