package io.acdc.training.model;

import ai.djl.engine.Engine;

/** Starts DJL's PyTorch engine the way training needs it. */
public final class TorchEngine {
    private TorchEngine() {}

    /** One thread, no usage tracking over the network. Must come before any other use of DJL in this JVM. */
    public static void start() {
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("offline", "true");
        System.setProperty("ai.djl.pytorch.num_threads", "1");
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Engine.getInstance();
    }
}
