package io.acdc.archive.view;

import io.acdc.events.ArchiveDecision;

/** A decision that waits until the facts it is based on have been read here too. */
record HeldDecision(PopulationView population, ArchiveDecision decision, LogPosition position) {}
