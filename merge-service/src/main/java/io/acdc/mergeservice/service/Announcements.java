package io.acdc.mergeservice.service;

import io.acdc.events.ModelMerged;

/** Where models are announced. */
@FunctionalInterface
interface Announcements {
    /** Returns when the announcement is on the log for good. */
    void announce(ModelMerged model);
}
