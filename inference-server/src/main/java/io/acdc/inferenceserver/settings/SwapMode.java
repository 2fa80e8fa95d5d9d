package io.acdc.inferenceserver.settings;

/** How a server is brought to compute with other weights. */
public enum SwapMode {
    /** vLLM reads them over the ones it has. */
    RELOAD,
    /** vLLM throws its weights and caches away, reads the new ones and goes on: needs no memory for both. */
    SLEEP,
    /** Not at all: the server has one model for as long as it runs. */
    NONE
}
