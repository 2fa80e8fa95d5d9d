package io.acdc.local.logfiles;

/**
 * The records of one key on a topic, in their order.
 *
 * @param key the key
 * @param records how many
 * @param sha256 digest of their times, keys, headers and values; the same in every copy of the log
 */
record KeySequence(String key, long records, String sha256) {}
