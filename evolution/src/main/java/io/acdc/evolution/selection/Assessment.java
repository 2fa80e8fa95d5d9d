package io.acdc.evolution.selection;

/** What a rule thought of one contender. */
public sealed interface Assessment {
    /** The contender's position in the list the rule was given. */
    int index();

    /** The number the rule ranks by: more is better. */
    double score();

    /**
     * By {@link DominatedNoveltySearch}.
     *
     * @param noveltyScore mean distance to the nearest fitter contenders, or the rule's score for undominated ones
     * @param fitterCount contenders it was compared with
     */
    record Novelty(int index, double noveltyScore, int fitterCount) implements Assessment {
        @Override
        public double score() {
            return noveltyScore;
        }
    }

    /**
     * By {@link CoverageSelection}: of a dropped contender when it was dropped, of a survivor at the end.
     *
     * @param credit its shared credit
     * @param soleSolved tasks that it alone passed among the contenders then left
     */
    record Credit(int index, double credit, int soleSolved) implements Assessment {
        @Override
        public double score() {
            return credit;
        }
    }

    /** By {@link TopFitness}. */
    record MeanScore(int index, double fitness) implements Assessment {
        @Override
        public double score() {
            return fitness;
        }
    }
}
