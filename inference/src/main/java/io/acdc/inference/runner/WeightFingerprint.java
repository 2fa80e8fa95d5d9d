package io.acdc.inference.runner;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The digest of a checkpoint's weights, computed beside the loading of a large model: it takes as long as one core needs. */
final class WeightFingerprint implements AutoCloseable {
    /** Bytes from which on a thread of its own is worth while. */
    private static final long LARGE = 16 << 20;

    private final CompletableFuture<String> digest;

    private WeightFingerprint(CompletableFuture<String> digest) {
        this.digest = digest;
    }

    static WeightFingerprint of(Checkpoint checkpoint) {
        CompletableFuture<String> digest = new CompletableFuture<>();
        Runnable work = () -> digest.completeAsync(checkpoint::weightSha256, Runnable::run);
        if (checkpoint.weightBytes() < LARGE) {
            work.run();
        } else {
            Thread.ofPlatform().daemon().name("weight-fingerprint").start(work);
        }
        return new WeightFingerprint(digest);
    }

    /**
     * Lower-case hex; waits for it.
     *
     * @throws io.acdc.checkpoints.safetensors.ChangedWeightsException if the weights were written to meanwhile
     */
    String sha256() {
        try {
            return digest.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Waits until the checkpoint is not read any more. */
    @Override
    public void close() {
        digest.handle((_, _) -> "").join();
    }
}
