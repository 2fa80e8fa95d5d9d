/**
 * Steps as OpenTelemetry spans, to wherever the standard variables of OpenTelemetry say. Without such a variable nothing
 * of OpenTelemetry is even loaded.
 */
@NullMarked
package io.acdc.tracing.export;

import org.jspecify.annotations.NullMarked;
