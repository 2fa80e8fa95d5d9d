/**
 * Fixtures for tests that speak to a real broker: {@link io.acdc.testkit.EmbeddedKafka} runs one in the test's own JVM,
 * {@link io.acdc.testkit.EventLog} appends events to it and waits for those that a service answers with. Only in test
 * scope; nothing here knows a service.
 */
@NullMarked
package io.acdc.testkit;

import org.jspecify.annotations.NullMarked;
