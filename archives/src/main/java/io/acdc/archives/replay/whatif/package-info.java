/**
 * The same facts under another selection: tasks come and go as recorded, candidates are judged at the recorded moments,
 * by another rule. Only what facts can answer is asked.
 */
@NullMarked
package io.acdc.archives.replay.whatif;

import org.jspecify.annotations.NullMarked;
