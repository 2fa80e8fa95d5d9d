package io.acdc.inference.chat;

import java.beans.FeatureDescriptor;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import jinjava.javax.el.ELContext;
import jinjava.javax.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** The methods of Python's strings that templates call; the engine would look for them in Java's strings. */
final class PythonStrings extends ELResolver {
    private static final String WHITESPACE = " \t\n\r\u000b\f";

    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            Object method,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] parameters) {
        if (!(base instanceof String text)) {
            return null;
        }
        List<String> arguments = parameters == null
                ? List.of()
                : Arrays.stream(parameters).map(String::valueOf).toList();
        Object result = call(text, method.toString(), arguments);
        context.setPropertyResolved(result != null);
        return result;
    }

    private static @Nullable Object call(String text, String method, List<String> arguments) {
        return switch (method) {
            case "startswith" -> text.startsWith(arguments.getFirst());
            case "endswith" -> text.endsWith(arguments.getFirst());
            case "strip" -> rightStripped(leftStripped(text, characters(arguments)), characters(arguments));
            case "lstrip" -> leftStripped(text, characters(arguments));
            case "rstrip" -> rightStripped(text, characters(arguments));
            case "split" -> split(text, arguments);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            default -> null;
        };
    }

    private static String characters(List<String> arguments) {
        return arguments.isEmpty() ? WHITESPACE : arguments.getFirst();
    }

    private static String leftStripped(String text, String characters) {
        int from = 0;
        while (from < text.length() && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from);
    }

    private static String rightStripped(String text, String characters) {
        int to = text.length();
        while (to > 0 && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(0, to);
    }

    /** At whitespace, or at every occurrence of the separator, empty parts included. */
    private static List<String> split(String text, List<String> arguments) {
        if (arguments.isEmpty()) {
            String stripped = text.strip();
            return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
        }
        int limit = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) + 1 : -1;
        return List.of(text.split(Pattern.quote(arguments.getFirst()), limit));
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
