package io.acdc.inferenceserver.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Settings from a service's properties {@code acdc.inference.server.*}; as environment variables
 * {@code ACDC_INFERENCE_SERVER_*}. The key comes from the environment and from nowhere else.
 *
 * @param properties a property's value by its whole name, if it is set
 */
public record ServerConfiguration(Function<String, Optional<String>> properties) {
    private static final String PREFIX = "acdc.inference.server.";

    /**
     * @param environment where the key is looked for
     * @throws IllegalArgumentException in one line, naming the property that cannot be right
     */
    public ServerSettings read(Map<String, String> environment) {
        String url = text("url")
                .orElseThrow(() -> new IllegalArgumentException(
                        PREFIX + "url is not set: give the server's, such as http://127.0.0.1:8000"));
        return new ServerSettings(
                read("url", url, ServerUrl::of),
                ServerKey.from(environment),
                text("swap").map(mode -> read("swap", mode, this::swapMode)).orElse(SwapMode.RELOAD),
                text("model"),
                text("checkpoint").map(directory -> read("checkpoint", directory, Path::of)),
                limits(ServerLimits.STANDARD));
    }

    private SwapMode swapMode(String mode) {
        try {
            return SwapMode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("use reload, sleep or none", e);
        }
    }

    private ServerLimits limits(ServerLimits standard) {
        return new ServerLimits(
                seconds("answer-seconds", 1, standard.answerTime()),
                seconds("swap-seconds", 1, standard.swapTime()),
                seconds("recovery-seconds", 0, standard.recoveryTime()),
                text("parallel-requests")
                        .map(value -> read("parallel-requests", value, text -> whole(text, 1)))
                        .orElse(standard.parallelRequests()));
    }

    private Duration seconds(String name, int least, Duration standard) {
        return text(name)
                .map(value -> Duration.ofSeconds(read(name, value, text -> whole(text, least))))
                .orElse(standard);
    }

    private static int whole(String value, int least) {
        return Optional.of(value)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number >= least)
                .orElseThrow(() -> new IllegalArgumentException("it must be a whole number, at least " + least));
    }

    private Optional<String> text(String name) {
        return properties.apply(PREFIX + name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static <T> T read(String name, String value, Function<String, T> parser) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s%s cannot be '%s': %s".formatted(PREFIX, name, value, e.getMessage()), e);
        }
    }
}
