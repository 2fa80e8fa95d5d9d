/**
 * A server that behaves as vLLM does over HTTP, really computing small checkpoints, and misbehaves as it is told. For
 * tests of whoever uses such a server.
 */
@NullMarked
package io.acdc.inferenceserver.scripted;

import org.jspecify.annotations.NullMarked;
