@NullMarked
package io.acdc.benchmarks.agreement;

import org.jspecify.annotations.NullMarked;
