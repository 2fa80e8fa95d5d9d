package io.acdc.inference.chat;

/** A chat template cannot be used for a conversation; the message is one line. */
public final class ChatTemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChatTemplateException(String message) {
        super(message);
    }
}
