package io.acdc.evolution.archive;

/**
 * A model as far as the archive needs to know it.
 *
 * @param id content-derived id
 * @param seed whether it was given rather than bred
 */
public record AnnouncedModel(String id, boolean seed) {}
