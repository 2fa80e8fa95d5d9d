package io.acdc.inference.torch.script;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Map;

/**
 * DJL's PyTorch engine, one for the whole process. Its native libraries are unpacked once to the directory that {@code
 * DJL_CACHE_DIR} (environment or system property) names, by default {@code .djl.ai} in the user's home.
 */
final class TorchEngine {
    /** No usage report and no download, ever; and one operator at a time. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "OPT_OUT_TRACKING", "true",
            "offline", "true",
            "ai.djl.offline", "true",
            "ai.djl.pytorch.num_interop_threads", "1",
            "ai.djl.pytorch.graph_optimizer", "false");

    private TorchEngine() {}

    /** @param threads that one operator may use; counts for the whole process, the last call wins */
    static synchronized void start(int threads) {
        PROPERTIES.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        Engine.getEngine("PyTorch");
        JniUtils.setNumThreads(threads);
    }
}
