package io.acdc.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A registry's URL as users give it. Besides the URL of the Confluent-compatible interface itself, that of the server
 * alone is understood, and that of Apicurio's own interface.
 */
public record RegistryAddress(URI given) {
    private static final String APICURIO_COMPATIBLE = "/apis/ccompat/v7";
    private static final Pattern APICURIO_OWN = Pattern.compile("/apis/registry/v[23]$");

    /**
     * Understands a URL.
     *
     * @throws IllegalArgumentException in one line, when it is no http or https URL
     */
    public static RegistryAddress of(String url) {
        URI uri = parsed(url);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getUserInfo() != null) {
            throw notUsable(url);
        }
        return new RegistryAddress(URI.create(uri.toString().replaceFirst("/+$", "")));
    }

    /** Where the Confluent-compatible interface may be, the likeliest first. */
    List<String> candidates() {
        String url = given.toString();
        if (given.getPath().isEmpty()) {
            return List.of(url, url + APICURIO_COMPATIBLE);
        }
        return List.of(APICURIO_OWN.matcher(url).replaceFirst(APICURIO_COMPATIBLE));
    }

    @Override
    public String toString() {
        return given.toString();
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw notUsable(url);
        }
    }

    private static IllegalArgumentException notUsable(String url) {
        return new IllegalArgumentException(
                "'%s' is no URL of a schema registry: give one such as http://HOST:PORT/apis/ccompat/v7"
                        .formatted(url));
    }
}
