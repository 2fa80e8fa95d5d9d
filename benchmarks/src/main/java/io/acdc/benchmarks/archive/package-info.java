/**
 * How soon the archive service decides: the packaged service on a real broker, fed with made-up facts. Not a
 * micro-benchmark.
 */
@NullMarked
package io.acdc.benchmarks.archive;

import org.jspecify.annotations.NullMarked;
