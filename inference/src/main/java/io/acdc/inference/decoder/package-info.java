/**
 * What a decoder-only language model takes and gives: token sequences in, generated tokens out, and the weights and
 * shape it is built from. Implementations live in packages below; text, templates and files do not belong here.
 */
@NullMarked
package io.acdc.inference.decoder;

import org.jspecify.annotations.NullMarked;
