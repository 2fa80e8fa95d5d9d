package io.acdc.inference.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.AdvancedFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code tojson} as Python writes it: a blank behind commas and colons, and lines where an indentation is asked for. */
final class PythonJson implements AdvancedFilter {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String getName() {
        return "tojson";
    }

    @Override
    public @Nullable Object filter(
            @Nullable Object value, JinjavaInterpreter interpreter, Object[] arguments, Map<String, Object> named) {
        Object indent = arguments.length > 0 ? arguments[0] : named.get("indent");
        try {
            return JSON.writer(indent instanceof Number width ? indented(width.intValue()) : oneLine())
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new ChatTemplateException(
                    "the chat template asks for JSON of what has none: " + e.getOriginalMessage());
        }
    }

    private static DefaultPrettyPrinter oneLine() {
        return printer(DefaultPrettyPrinter.NopIndenter.instance, Separators.Spacing.AFTER);
    }

    private static DefaultPrettyPrinter indented(int width) {
        return printer(new DefaultIndenter(" ".repeat(width), "\n"), Separators.Spacing.NONE);
    }

    private static DefaultPrettyPrinter printer(DefaultPrettyPrinter.Indenter indenter, Separators.Spacing entries) {
        Separators separators = new Separators("", ':', Separators.Spacing.AFTER, ',', entries, "", ',', entries, "");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }
}
