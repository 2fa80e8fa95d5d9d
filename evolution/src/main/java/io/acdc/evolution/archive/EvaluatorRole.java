package io.acdc.evolution.archive;

/** What an evaluator's scores are for. */
public enum EvaluatorRole {
    /** They are skills: one for every task. */
    SKILL,
    /** They may keep a candidate out. */
    GATE
}
