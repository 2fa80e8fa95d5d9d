package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.NonFiniteWeightsException;
import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.checkpoints.merge.MergedTensor;
import io.acdc.checkpoints.mutation.Mutation;
import io.acdc.checkpoints.safetensors.FiniteCheck;
import io.acdc.checkpoints.safetensors.FloatCodec;
import io.acdc.checkpoints.safetensors.TensorSource;
import io.acdc.checkpoints.safetensors.TensorSpec;
import io.acdc.evolution.random.CounterRandom;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** A merged tensor with noise on it, rounded to the checkpoint's type once, after both. */
record MutatedTensor(ModelId child, MergedTensor merged, Mutation mutation, long randomSeed) implements TensorSource {
    @Override
    public TensorSpec spec() {
        return merged.spec();
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        float[] values = merged.toFloats();
        FiniteCheck.firstNonFinite(values, values.length).ifPresent(element -> {
            throw new NonFiniteWeightsException(child, spec().name(), element);
        });
        mutation.mutate(spec(), values, CounterRandom.of(randomSeed, "mutation").derive(spec().name()));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = arena.allocate(spec().byteSize());
            FloatCodec.of(spec()).encode(values, values.length, bytes, 0);
            sink.accept(bytes);
        }
    }
}
