package io.acdc.inference.torch.script;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import io.acdc.inference.decoder.WeightTensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Writes weights into tensors, run by run through one small buffer that PyTorch sees. */
final class TensorWriter implements AutoCloseable {
    private static final int RUN = 1 << 18;

    private final ScriptMethods script;
    private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final float[] values = new float[RUN];
    private final FloatBuffer staged;
    private final PtNDArray staging;

    TensorWriter(ScriptMethods script) {
        this.script = script;
        ByteBuffer buffer = ByteBuffer.allocateDirect(RUN * Float.BYTES).order(ByteOrder.nativeOrder());
        this.staged = buffer.asFloatBuffer();
        // Not copied: what is put into the buffer is in the array.
        this.staging = (PtNDArray) manager.create(buffer, new Shape(RUN), DataType.FLOAT32);
    }

    /** Writes the parts one behind the other, rounding them to the target's number format. */
    synchronized void write(List<WeightTensor> parts, IValue target) {
        long first = 0;
        for (WeightTensor part : parts) {
            first = write(part, target, first);
        }
    }

    @Override
    public void close() {
        manager.close();
    }

    private long write(WeightTensor part, IValue target, long first) {
        long size = part.size();
        for (long done = 0; done < size; done += RUN) {
            int count = (int) Math.min(RUN, size - done);
            part.read(done, values, count);
            staged.put(0, values, 0, count);
            try (Arguments arguments = new Arguments()) {
                arguments.lend(target).add(first + done).add(staging).add((long) count);
                script.call("fill", arguments).close();
            }
        }
        return first + size;
    }
}
