package io.acdc.archives.replay.facts;

/** What a record of the models topic comes to. */
public sealed interface ModelFact {
    /**
     * A model that can be asked.
     *
     * @param model by its {@link FactNumbers}
     * @param id content-derived id
     * @param seed whether it was given rather than bred
     */
    record Announcement(int model, String id, boolean seed) implements ModelFact {}

    /** A right announcement of a model that takes no part: the base, or one without weights. */
    record NoPart() implements ModelFact {}

    /** No announcement: unreadable, or contradicting itself. */
    record Refused() implements ModelFact {}
}
