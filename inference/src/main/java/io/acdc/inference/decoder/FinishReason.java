package io.acdc.inference.decoder;

/** Why a generation ended. */
public sealed interface FinishReason {

    /** The model chose one of the stop tokens. */
    record Stopped(int token) implements FinishReason {}

    /** The limit of new tokens or the end of the context was reached. */
    record LengthReached() implements FinishReason {}

    /** The prompt cannot be answered by this model; {@code reason} is one line for a person. */
    record Failed(String reason) implements FinishReason {}
}
