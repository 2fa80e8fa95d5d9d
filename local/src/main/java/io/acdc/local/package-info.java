/**
 * Everything on one machine: the {@code acdc} command, the embedded broker and the supervision of the services. Services
 * are started as programs; their code is never used here.
 */
@NullMarked
package io.acdc.local;

import org.jspecify.annotations.NullMarked;
