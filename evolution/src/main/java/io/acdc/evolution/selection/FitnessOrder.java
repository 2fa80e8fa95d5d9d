package io.acdc.evolution.selection;

import java.util.ArrayList;
import java.util.List;

/**
 * The contenders in places, the fittest in place 0. Whoever is fitter than a contender then stands in the places before
 * it, and whoever is as fit beside it.
 */
final class FitnessOrder {
    private final int[] contenderAt;
    private final int[] placeOf;
    /** By place: the first place with the same fitness. */
    private final int[] equalsFrom;
    /** By place: the place behind the last one with the same fitness. */
    private final int[] equalsTo;

    private FitnessOrder(double[] fitness) {
        contenderAt = StableOrder.descending(fitness);
        placeOf = new int[fitness.length];
        equalsFrom = new int[fitness.length];
        equalsTo = new int[fitness.length];
        for (int place = 0; place < fitness.length; place++) {
            placeOf[contenderAt[place]] = place;
            boolean tied = place > 0 && fitness[contenderAt[place]] == fitness[contenderAt[place - 1]];
            equalsFrom[place] = tied ? equalsFrom[place - 1] : place;
        }
        for (int place = fitness.length - 1; place >= 0; place--) {
            boolean tied = place + 1 < fitness.length && equalsFrom[place] == equalsFrom[place + 1];
            equalsTo[place] = tied ? equalsTo[place + 1] : place + 1;
        }
    }

    static FitnessOrder of(List<Contender> contenders) {
        double[] fitness = new double[contenders.size()];
        for (int index = 0; index < fitness.length; index++) {
            fitness[index] = contenders.get(index).fitness();
        }
        return new FitnessOrder(fitness);
    }

    int placeOf(int contender) {
        return placeOf[contender];
    }

    /** How many have a strictly higher fitness; they are in the first places. */
    int fitter(int place) {
        return equalsFrom[place];
    }

    /** How many have at least this fitness, itself among them; they are in the first places. */
    int atLeastAsFit(int place) {
        return equalsTo[place];
    }

    /** Something of each contender, by place. */
    <T> List<T> arrange(List<T> byContender) {
        List<T> byPlace = new ArrayList<>(byContender.size());
        for (int contender : contenderAt) {
            byPlace.add(byContender.get(contender));
        }
        return byPlace;
    }
}
