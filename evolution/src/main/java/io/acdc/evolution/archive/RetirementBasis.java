package io.acdc.evolution.archive;

import io.acdc.evolution.pool.Retirement;

/**
 * What a retirement was based on.
 *
 * @param reason why
 * @param passes members that pass the task
 * @param members members, all of which answered it
 * @param poolBefore active tasks before the review
 * @param review number of the review, counted from 0; names the stream of its random draws
 */
public record RetirementBasis(Retirement.Reason reason, int passes, int members, int poolBefore, long review) {}
