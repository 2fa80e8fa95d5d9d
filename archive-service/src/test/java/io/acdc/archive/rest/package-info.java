/** Tests of the answers over HTTP, given by the whole service beside a real broker. */
@NullMarked
package io.acdc.archive.rest;

import org.jspecify.annotations.NullMarked;
