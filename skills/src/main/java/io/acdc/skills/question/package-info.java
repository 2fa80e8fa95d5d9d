/**
 * What a question is: its text, its answer, the skill it asks for, how hard it is and which {@link Split} it belongs to.
 * Nothing here knows how questions are made.
 */
@NullMarked
package io.acdc.skills.question;

import org.jspecify.annotations.NullMarked;
