package io.acdc.local.logfiles;

/** How the records of a population at the target relate to those of an export. */
enum Standing {
    /** None is there. */
    ABSENT,
    /** The first ones are there, the same ones. */
    BEGUN,
    /** All are there, perhaps more after them. */
    PRESENT,
    /** Others are there. */
    DIFFERENT;

    /** The standing of one key on one topic. */
    static Standing of(long there, long exported, boolean same) {
        if (there == 0) {
            return exported == 0 ? PRESENT : ABSENT;
        }
        if (!same) {
            return DIFFERENT;
        }
        return there < exported ? BEGUN : PRESENT;
    }
}
