/**
 * How questions of one skill are made, recognised and answered. Families are data: an input generator, an operation, a
 * table of facts. Which families exist is the catalogue's business.
 */
@NullMarked
package io.acdc.skills.family;

import org.jspecify.annotations.NullMarked;
