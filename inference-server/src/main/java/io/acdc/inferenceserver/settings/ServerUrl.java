package io.acdc.inferenceserver.settings;

import java.net.URI;
import java.util.Set;

/**
 * Where the server is.
 *
 * @param root without {@code /v1} and without a slash at its end, such as {@code http://127.0.0.1:8000}
 */
public record ServerUrl(URI root) {

    /**
     * @param text with or without {@code /v1}
     * @throws IllegalArgumentException in one line, if it is none
     */
    public static ServerUrl of(String text) {
        URI url = parsed(text.strip().replaceAll("/+$", "").replaceAll("/v1$", ""));
        if (!Set.of("http", "https").contains(String.valueOf(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("it must be like http://HOST:PORT");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "it must carry no name, password or query: give a key in " + ServerKey.ENVIRONMENT_VARIABLE);
        }
        return new ServerUrl(url);
    }

    /** @param path from the root on, beginning with a slash */
    public URI resolve(String path) {
        return URI.create(root + path);
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it must be like http://HOST:PORT", e);
        }
    }
}
