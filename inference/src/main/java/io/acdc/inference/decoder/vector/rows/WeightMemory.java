package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.vector.parallel.WorkerTeam;
import java.lang.foreign.Arena;

/**
 * Where packed weights go, and who packs them.
 *
 * @param arena owns the memory
 */
record WeightMemory(Arena arena, WorkerTeam team) {}
