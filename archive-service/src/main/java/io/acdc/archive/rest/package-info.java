/**
 * Questions over HTTP and their answers: addresses, parameters, pages, problems, JSON. Everything that is answered comes
 * from {@code io.acdc.archive.view}; nothing is computed or kept here. Names in JSON are those of the event contracts.
 */
@NullMarked
package io.acdc.archive.rest;

import org.jspecify.annotations.NullMarked;
