package io.acdc.checkpoints.safetensors;

import io.acdc.checkpoints.CheckpointStorageException;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes one safetensors file. The bytes depend on tensors and metadata alone: wider types first, then by name, as the
 * reference writer does.
 */
public final class SafetensorsWriter {
    private static final long LARGEST_WRITE = 1 << 24;
    private static final Comparator<TensorSource> BYTE_ORDER = Comparator.comparingInt(
                    (TensorSource tensor) -> -tensor.spec().type().byteSize())
            .thenComparing(tensor -> tensor.spec().name());

    private SafetensorsWriter() {}

    /**
     * Writes atomically: afterwards the file is there as a whole and on disk, or the target is as it was.
     *
     * @throws CheckpointStorageException if the disk refuses
     */
    public static void write(Path target, Map<String, String> metadata, Collection<? extends TensorSource> tensors) {
        AtomicFile.write(target, channel -> writeTo(channel, metadata, tensors));
    }

    private static void writeTo(
            FileChannel channel, Map<String, String> metadata, Collection<? extends TensorSource> tensors)
            throws IOException {
        List<TensorSource> ordered = tensors.stream()
                .<TensorSource>map(tensor -> tensor)
                .sorted(BYTE_ORDER)
                .toList();
        List<TensorSpec> specs = ordered.stream().map(TensorSource::spec).toList();
        writeFully(channel, ByteBuffer.wrap(HeaderWriter.render(metadata, specs)));
        for (TensorSource tensor : ordered) {
            writeTensor(channel, tensor);
        }
    }

    private static void writeTensor(FileChannel channel, TensorSource tensor) throws IOException {
        long begin = channel.position();
        tensor.writeTo(piece -> writeFully(channel, piece));
        long written = channel.position() - begin;
        if (written != tensor.spec().byteSize()) {
            throw new IllegalStateException("tensor " + tensor.spec() + " wrote " + written + " bytes of "
                    + tensor.spec().byteSize());
        }
    }

    private static void writeFully(FileChannel channel, MemorySegment piece) throws IOException {
        for (long offset = 0; offset < piece.byteSize(); offset += LARGEST_WRITE) {
            MemorySegment part = piece.asSlice(offset, Math.min(LARGEST_WRITE, piece.byteSize() - offset));
            writeFully(channel, buffer(part));
        }
    }

    /** Only native memory and byte arrays can be seen as a buffer; a float array's bytes are copied. */
    private static ByteBuffer buffer(MemorySegment part) {
        return part.isNative() ? part.asByteBuffer() : ByteBuffer.wrap(part.toArray(ValueLayout.JAVA_BYTE));
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
