/**
 * What it means to have a model answer: models that answer instructions, and where models come from. Nothing here knows
 * topics or scores.
 */
@NullMarked
package io.acdc.evalservice.answering;

import org.jspecify.annotations.NullMarked;
