package io.acdc.training.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text with places like <code>{{name}}</code>. */
record Template(String text) {
    /** The resource beside this class. */
    static Template load(String resource) {
        try (InputStream stream = Template.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Template " + resource + " is missing from the build; rebuild it");
            }
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Template " + resource + " cannot be read", e);
        }
    }

    /**
     * The text with every place filled.
     *
     * @throws IllegalArgumentException if a place has no value
     */
    String fill(Map<String, ?> values) {
        String filled = text;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            filled = filled.replace(
                    "{{" + value.getKey() + "}}", value.getValue().toString());
        }
        int left = filled.indexOf("{{");
        if (left >= 0) {
            throw new IllegalArgumentException(
                    "No value for " + filled.substring(left, filled.indexOf("}}", left) + 2) + " of the template");
        }
        return filled;
    }
}
