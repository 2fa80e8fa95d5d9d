/**
 * The evaluation service: takes work items, has the model answer their tasks, and puts one evaluation per answer on the
 * log. This package only wires its parts together.
 */
@NullMarked
package io.acdc.evalservice;

import org.jspecify.annotations.NullMarked;
