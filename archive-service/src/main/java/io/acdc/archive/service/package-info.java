/** The Quarkus application around the topology: configuration, life cycle, health. Decides nothing. */
@NullMarked
package io.acdc.archive.service;

import org.jspecify.annotations.NullMarked;
