/**
 * The application: reads the log, has the due rounds drafted, announces the proposals, and tells how it fares. No decision
 * is made here.
 */
@NullMarked
package io.acdc.taskservice.service;

import org.jspecify.annotations.NullMarked;
