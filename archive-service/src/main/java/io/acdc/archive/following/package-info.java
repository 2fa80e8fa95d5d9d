/**
 * Keeps the view current and fetches from the log what the view only has positions of. What is shown of it, and how, does
 * not belong here.
 */
@NullMarked
package io.acdc.archive.following;

import org.jspecify.annotations.NullMarked;
