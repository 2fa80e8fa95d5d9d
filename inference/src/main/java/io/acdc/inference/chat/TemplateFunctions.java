package io.acdc.inference.chat;

import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Functions that templates call. Public because the template engine calls them by reflection. */
public final class TemplateFunctions {
    /**
     * The day that every prompt is written on. A model's answers are compared with those of models that were asked
     * months before: what it is asked must not depend on when. It is the day that Llama's templates name themselves.
     */
    private static final LocalDateTime TODAY = LocalDateTime.of(2024, Month.JULY, 26, 0, 0);

    private static final Pattern DIRECTIVE = Pattern.compile("%(.)");

    private TemplateFunctions() {}

    /** Refuses a conversation. */
    public static String raiseException(String message) {
        throw new ChatTemplateException("the chat template refuses the conversation: " + message);
    }

    /** The day of all prompts, in Python's format. */
    public static String strftimeNow(String format) {
        return DIRECTIVE.matcher(format).replaceAll(directive -> part(directive.group(1)));
    }

    private static String part(String directive) {
        return switch (directive) {
            case "d" -> formatted("dd");
            case "b" -> formatted("MMM");
            case "B" -> formatted("MMMM");
            case "m" -> formatted("MM");
            case "Y" -> formatted("yyyy");
            case "y" -> formatted("yy");
            case "A" -> formatted("EEEE");
            case "a" -> formatted("EEE");
            case "H" -> formatted("HH");
            case "M" -> formatted("mm");
            case "S" -> formatted("ss");
            case "%" -> "%";
            default -> throw new ChatTemplateException("the chat template asks for %" + directive + " of the date");
        };
    }

    private static String formatted(String pattern) {
        return TODAY.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
