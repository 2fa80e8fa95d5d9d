/**
 * The procedural scientist: proposes new questions from earlier ones. Pure functions of a parent and a random stream;
 * when to use which operator is the caller's decision.
 */
@NullMarked
package io.acdc.skills.scientist;

import org.jspecify.annotations.NullMarked;
