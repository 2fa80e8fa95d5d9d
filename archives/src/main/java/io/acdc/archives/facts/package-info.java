/**
 * What makes a fact acceptable, by its own content and the settings in force alone. The archive service refuses by these
 * rules and an auditor checks by them. What a fact then changes is not decided here.
 */
@NullMarked
package io.acdc.archives.facts;

import org.jspecify.annotations.NullMarked;
