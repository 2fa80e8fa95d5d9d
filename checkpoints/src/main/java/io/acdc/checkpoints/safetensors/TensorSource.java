package io.acdc.checkpoints.safetensors;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** A tensor that can be written: there already, or made piece by piece while it is written. */
public interface TensorSource {
    TensorSpec spec();

    /** Hands {@code spec().byteSize()} little-endian bytes to the sink, in order, in pieces of any size. */
    void writeTo(Sink sink) throws IOException;

    /** Where the bytes go. A piece may be reused by the source as soon as {@code accept} returns. */
    @FunctionalInterface
    interface Sink {
        void accept(MemorySegment piece) throws IOException;
    }
}
