/**
 * Black-box tests: the built command and the real processes it starts, looked at from outside through exit codes, lines,
 * files and topics. No code of the system is called, except to decode what is on the topics.
 */
@NullMarked
package io.acdc.e2e;

import org.jspecify.annotations.NullMarked;
