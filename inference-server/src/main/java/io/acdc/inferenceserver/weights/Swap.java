package io.acdc.inferenceserver.weights;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.inferenceserver.http.RequestRefusedException;
import io.acdc.inferenceserver.http.ServerConnection;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.SwapMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes the weights of a vLLM server, which has to run with {@code VLLM_SERVER_DEV_MODE=1}, for sleeping with
 * {@code --enable-sleep-mode} too. That a server did as it was told is for the canary to say.
 *
 * @param limit of each step
 */
record Swap(ServerConnection connection, SwapMode mode, Duration limit) {
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @throws ServerTroubleException if a step fails
     */
    void to(Path checkpoint) {
        try {
            switch (mode) {
                case RELOAD -> reload(checkpoint);
                case SLEEP -> {
                    step("/sleep?level=2");
                    step("/wake_up?tags=weights");
                    reload(checkpoint);
                    step("/wake_up?tags=kv_cache");
                }
                case NONE -> throw new IllegalStateException("a server that serves one model was asked to change it");
            }
            step("/reset_prefix_cache");
        } catch (RequestRefusedException e) {
            throw new ServerTroubleException(
                    "the server refuses to change its weights to %s: %s".formatted(checkpoint, e.getMessage()), e);
        }
    }

    /** Whether the server sleeps; while it does, it must not be asked to complete anything. */
    boolean isAsleep() {
        return mode == SwapMode.SLEEP
                && connection.get("/is_sleeping", limit).path("is_sleeping").asBoolean();
    }

    private void reload(Path checkpoint) {
        ObjectNode body = JSON.createObjectNode().put("method", "reload_weights");
        body.putObject("kwargs")
                .put("weights_path", checkpoint.toAbsolutePath().normalize().toString())
                .put("is_checkpoint_format", true);
        body.put("timeout", limit.toSeconds());
        connection.command("/collective_rpc", Optional.of(body), limit);
    }

    private void step(String path) {
        connection.command(path, Optional.empty(), limit);
    }
}
