/**
 * Publishing population records: how the command tells the services what to evolve.
 */
@NullMarked
package io.acdc.local.publish;

import org.jspecify.annotations.NullMarked;
