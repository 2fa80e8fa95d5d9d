package io.acdc.evolution.archive;

import java.util.Optional;

/**
 * Names one answer sheet.
 *
 * @param modelId whose answers
 * @param by who scored them; empty for the population's own kind
 */
public record SheetName(String modelId, Optional<EvaluatorId> by) {}
