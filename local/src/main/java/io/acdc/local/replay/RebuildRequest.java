package io.acdc.local.replay;

import java.nio.file.Path;

/**
 * Archives to make again.
 *
 * @param out where to; must not exist or be empty
 * @param weights whether members' checkpoints are made as well
 * @param scope one population, and up to which decision
 */
public record RebuildRequest(Path out, boolean weights, ReplayScope scope) {}
