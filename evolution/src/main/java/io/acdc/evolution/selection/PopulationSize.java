package io.acdc.evolution.selection;

/** Checks shared by the rules. */
final class PopulationSize {
    private PopulationSize() {}

    static int require(int populationSize) {
        if (populationSize < 1) {
            throw new IllegalArgumentException("populationSize is " + populationSize + "; it must be at least 1");
        }
        return populationSize;
    }
}
