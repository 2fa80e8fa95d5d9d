/**
 * The 24 skill families there are: sixteen in four domains and eight compositions, as found workable for models of half
 * a million parameters. Changing an input range here changes what the shipped seeds were trained on.
 */
@NullMarked
package io.acdc.skills.catalogue;

import org.jspecify.annotations.NullMarked;
