package io.acdc.inference.torch.script;

import ai.djl.engine.EngineException;

/** PyTorch could not compute, such as for want of memory; neither the model nor its prompts need be to blame. */
public final class TorchFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String CAUSE = "RuntimeError: ";

    TorchFailureException(EngineException failure) {
        super("PyTorch failed: " + reason(String.valueOf(failure.getMessage())), failure);
    }

    /** One line: PyTorch's messages carry the script around the failure. */
    private static String reason(String message) {
        return message.lines()
                .filter(line -> line.startsWith(CAUSE))
                .map(line -> line.substring(CAUSE.length()))
                .findFirst()
                .or(() -> message.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("it gave no reason")
                .strip();
    }
}
