/**
 * Recomputes decisions from what stood in the log when they were made, and says where recorded and recomputed differ.
 * Pure: knows no broker, and not the state machine whose decisions it checks; shared with it are the selection and pool
 * rules, the digests and the words in which decisions are written down.
 */
@NullMarked
package io.acdc.archives.replay.verify;

import org.jspecify.annotations.NullMarked;
