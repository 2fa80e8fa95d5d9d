package io.acdc.evalservice.answering;

import io.acdc.inference.torch.TorchPrecision;
import io.acdc.inference.torch.TorchSettings;
import java.util.Optional;
import java.util.function.Function;

/**
 * PyTorch's settings from properties {@code acdc.inference.torch.*}: device, precision and threads.
 *
 * @param properties a property's value by its whole name, if it is set
 */
record TorchConfiguration(Function<String, Optional<String>> properties) {
    private static final String PREFIX = "acdc.inference.torch.";

    /**
     * @throws IllegalArgumentException in one line, naming the property that cannot be right
     */
    TorchSettings read() {
        try {
            TorchSettings standard = TorchSettings.onProcessor(
                    text("precision").map(TorchPrecision::of).orElse(TorchPrecision.FLOAT32));
            TorchSettings placed = text("device").map(standard::withDevice).orElse(standard);
            return text("threads")
                    .map(TorchConfiguration::whole)
                    .map(placed::withThreads)
                    .orElse(placed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + e.getMessage(), e);
        }
    }

    private Optional<String> text(String name) {
        return properties.apply(PREFIX + name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int whole(String text) {
        return Optional.of(text)
                .filter(value -> value.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalArgumentException("threads cannot be '" + text + "': use 1 or more"));
    }
}
