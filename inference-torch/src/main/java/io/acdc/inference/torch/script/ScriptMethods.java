package io.acdc.inference.torch.script;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The loaded script. It has no state, so it may be called from many threads. */
final class ScriptMethods implements AutoCloseable {
    private final Model model = Model.newInstance("decoder", Device.cpu(), "PyTorch");
    private final PtSymbolBlock block;

    ScriptMethods() {
        try {
            model.load(new ByteArrayInputStream(ScriptArchive.bytes()));
        } catch (IOException | MalformedModelException e) {
            throw new IllegalStateException("PyTorch cannot load the decoder's script: " + e.getMessage(), e);
        }
        this.block = (PtSymbolBlock) model.getBlock();
    }

    /**
     * @return a handle that the caller frees
     * @throws TorchFailureException if the script fails
     */
    IValue call(String method, Arguments arguments) {
        // Counts for a thread only. Optimising would compile the script again for new shapes, and gains nothing.
        JniUtils.setGraphExecutorOptimize(false);
        try {
            return IValueUtils.runMethod(block, method, arguments.values());
        } catch (EngineException e) {
            throw new TorchFailureException(e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
