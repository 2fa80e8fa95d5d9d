/**
 * The service's ends: work items in, evaluations out, what cannot be read or evaluated set aside. Decides nothing about
 * answers.
 */
@NullMarked
package io.acdc.evalservice.work;

import org.jspecify.annotations.NullMarked;
