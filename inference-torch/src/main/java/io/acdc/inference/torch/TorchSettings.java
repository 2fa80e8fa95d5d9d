package io.acdc.inference.torch;

import java.util.regex.Pattern;

/**
 * How PyTorch is to compute.
 *
 * @param device {@code cpu}, {@code cuda} or {@code cuda:N}
 * @param precision of weights and activations
 * @param threads of one operator, at least 1; they count for the whole process
 * @param batchBytes memory that a batch may take for its cache and its logits, roughly; longer lists of prompts are
 *     answered in several batches. One prompt alone may take more
 */
public record TorchSettings(String device, TorchPrecision precision, int threads, long batchBytes) {
    private static final Pattern DEVICE = Pattern.compile("cpu|cuda(:\\d{1,2})?");
    private static final long DEFAULT_BATCH_BYTES = 1L << 30;

    public TorchSettings {
        if (!DEVICE.matcher(device).matches()) {
            throw new IllegalArgumentException("device cannot be '" + device + "': use cpu, cuda or cuda:0");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads cannot be " + threads + ": use 1 or more");
        }
        if (batchBytes < 1) {
            throw new IllegalArgumentException("batchBytes cannot be " + batchBytes + ": use 1 or more");
        }
    }

    /** On the processor, on one thread, with 1 GiB for a batch. */
    public static TorchSettings onProcessor(TorchPrecision precision) {
        return new TorchSettings("cpu", precision, 1, DEFAULT_BATCH_BYTES);
    }

    public TorchSettings withDevice(String other) {
        return new TorchSettings(other, precision, threads, batchBytes);
    }

    public TorchSettings withThreads(int other) {
        return new TorchSettings(device, precision, other, batchBytes);
    }

    public TorchSettings withBatchBytes(long other) {
        return new TorchSettings(device, precision, threads, other);
    }
}
