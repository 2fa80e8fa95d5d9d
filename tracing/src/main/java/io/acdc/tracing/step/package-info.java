/** A step of a model's story as data. Knows neither events nor OpenTelemetry. */
@NullMarked
package io.acdc.tracing.step;

import org.jspecify.annotations.NullMarked;
