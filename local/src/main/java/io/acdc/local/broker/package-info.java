/**
 * The embedded Kafka broker: its settings, its storage, the main class of its JVM, and the question whether it answers. It
 * runs in a child JVM; nothing outside this package names a broker setting.
 */
@NullMarked
package io.acdc.local.broker;

import org.jspecify.annotations.NullMarked;
