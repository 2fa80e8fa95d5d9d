package io.acdc.evaluatorkit;

/** How an evaluator comes to its scores: from what models wrote, or by asking the models themselves. */
public sealed interface Assessor permits TranscriptEvaluator, ModelEvaluator {}
