package io.acdc.local.examination;

import java.util.List;

/**
 * What the examiner shall do; written to a file for its JVM.
 *
 * @param benchmark file of questions
 * @param cache directory in which answers are remembered by weights
 * @param results file the results go to, one JSON object a line
 * @param papers in order of importance
 * @param required how many of them must be done; the rest is begun only while time is left
 * @param seconds time for the papers that are not required, counted after the required ones
 * @param temperature of drawn samples
 * @param seed of drawn samples
 * @param maxNewTokens longest answer
 */
public record ExaminationOrder(
        String benchmark,
        String cache,
        String results,
        List<Paper> papers,
        int required,
        int seconds,
        double temperature,
        long seed,
        int maxNewTokens) {
    public ExaminationOrder {
        papers = List.copyOf(papers);
    }
}
