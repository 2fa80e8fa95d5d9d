/**
 * The application: reads the log, takes the steps that follow, announces what came of them, and tells how it fares. No
 * decision is made here.
 */
@NullMarked
package io.acdc.mergeservice.service;

import org.jspecify.annotations.NullMarked;
