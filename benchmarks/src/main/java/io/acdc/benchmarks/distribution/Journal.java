package io.acdc.benchmarks.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Scanner;
import java.util.function.Predicate;

/** What evaluators took and finished, and when. */
final class Journal {
    /**
     * One item in the hands of one evaluator.
     *
     * @param evaluator its number
     * @param item the item's number
     * @param taken when, in milliseconds
     * @param done when; empty while it is not
     */
    record Spell(int evaluator, int item, long taken, Optional<Long> done) {}

    private final List<Spell> spells = new ArrayList<>();

    synchronized void note(int evaluator, String line) {
        Scanner words = new Scanner(line);
        String what = words.next();
        int item = words.nextInt();
        long now = words.nextLong();
        if (what.equals("taken")) {
            spells.add(new Spell(evaluator, item, now, Optional.empty()));
        } else {
            spells.replaceAll(spell -> spell.evaluator() == evaluator
                            && spell.item() == item
                            && spell.done().isEmpty()
                    ? new Spell(evaluator, item, spell.taken(), Optional.of(now))
                    : spell);
        }
        notifyAll();
    }

    /** Waits until what was noted is as wanted. */
    synchronized List<Spell> await(Predicate<List<Spell>> wanted) throws InterruptedException {
        while (!wanted.test(spells)) {
            wait();
        }
        return inOrder();
    }

    private List<Spell> inOrder() {
        return spells.stream().sorted(Comparator.comparingLong(Spell::taken)).toList();
    }
}
