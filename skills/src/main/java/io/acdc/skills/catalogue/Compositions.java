package io.acdc.skills.catalogue;

import io.acdc.skills.family.Composition;
import io.acdc.skills.family.Composition.Head;
import java.util.List;

/** Eight chains of two skills, within one domain and across two. */
final class Compositions {
    static final List<Composition> ALL = List.of(
            new Composition(StringSkills.UPPER, Head.NOTHING, StringSkills.REVERSE),
            new Composition(StringSkills.UPPER, Head.NOTHING, OrderSkills.SORT),
            new Composition(StringSkills.REVERSE, Head.NOTHING, OrderSkills.SORT),
            new Composition(OrderSkills.SORT, Head.NOTHING, OrderSkills.UNIQUE),
            new Composition(ArithmeticSkills.ADD, Head.NUMBER, ArithmeticSkills.MAX),
            new Composition(ArithmeticSkills.ADD, Head.NUMBER, OrderSkills.SMALLEST),
            new Composition(StringSkills.UPPER, Head.NOTHING, KnowledgeSkills.CAPITAL),
            new Composition(StringSkills.UPPER, Head.NOTHING, KnowledgeSkills.PAST));

    private Compositions() {}
}
