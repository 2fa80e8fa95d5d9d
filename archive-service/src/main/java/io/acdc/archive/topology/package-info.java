/**
 * The archive as a Kafka Streams topology: facts in, decisions, work items and current state out, all in one transaction
 * with the state stores. What is decided is decided in {@code io.acdc.evolution.archive}.
 */
@NullMarked
package io.acdc.archive.topology;

import org.jspecify.annotations.NullMarked;
