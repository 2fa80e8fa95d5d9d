package io.acdc.benchmarks.agreement;

import java.util.List;

/**
 * What became of one case.
 *
 * @param text a table of all pairs, with a line for each difference
 * @param agreed whether every difference is a tie within the rounding of floats
 */
record AgreementReport(String text, List<Comparison> comparisons, boolean agreed) {}
