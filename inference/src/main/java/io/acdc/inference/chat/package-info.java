/**
 * Messages to the one string that a model was trained to continue, by the checkpoint's own Jinja chat template. Only this
 * package knows the template engine.
 */
@NullMarked
package io.acdc.inference.chat;

import org.jspecify.annotations.NullMarked;
