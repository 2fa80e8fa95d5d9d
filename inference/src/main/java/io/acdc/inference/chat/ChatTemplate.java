package io.acdc.inference.chat;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.LegacyOverrides;
import com.hubspot.jinjava.interpret.AutoCloseableSupplier.AutoCloseableImpl;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.fn.ELFunctionDefinition;
import com.hubspot.jinjava.tree.Node;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Jinja chat template with the settings Hugging Face renders them with (trimmed blocks, stripped indentation, no
 * escaping). Text of messages is data: nothing in it is ever interpreted. Parsed once; may be shared between threads.
 */
public final class ChatTemplate {
    private static final JinjavaConfig CONFIG = JinjavaConfig.newBuilder()
            .withTrimBlocks(true)
            .withLstripBlocks(true)
            .withKeepTrailingNewline(false)
            .withNestedInterpretationEnabled(false)
            .withLegacyOverrides(LegacyOverrides.newBuilder()
                    .withUseNaturalOperatorPrecedence(true)
                    .withParseWhitespaceControlStrictly(true)
                    .withUseTrimmingForNotesAndExpressions(true)
                    .withHandleBackslashInQuotesOnly(true)
                    .withKeepNullableLoopValues(true)
                    .withAllowAdjacentTextNodes(true)
                    .build())
            .build();
    private static final Jinjava ENGINE = engine();

    private final Node root;
    private final Map<String, String> specialTokens;

    private ChatTemplate(Node root, Map<String, String> specialTokens) {
        this.root = root;
        this.specialTokens = specialTokens;
    }

    /**
     * @param specialTokens texts that the template may name, such as {@code eos_token}
     * @throws ChatTemplateException if the template cannot be parsed
     */
    public static ChatTemplate of(String template, Map<String, String> specialTokens) {
        JinjavaInterpreter interpreter = interpreter(Map.of());
        Node root = interpreter.parse(template);
        requireNoErrors(interpreter);
        return new ChatTemplate(root, Map.copyOf(specialTokens));
    }

    /**
     * The conversation up to where the assistant's next turn begins, generation prompt included.
     *
     * @throws ChatTemplateException if the template refuses the conversation or fails on it
     */
    public String render(List<ChatMessage> messages) {
        JinjavaInterpreter interpreter = interpreter(specialTokens);
        interpreter
                .getContext()
                .put("messages", messages.stream().map(ChatTemplate::asMap).toList());
        interpreter.getContext().put("add_generation_prompt", true);
        try (AutoCloseableImpl<JinjavaInterpreter> current =
                JinjavaInterpreter.closeablePushCurrent(interpreter).get()) {
            String rendered = current.value().render(root, false);
            requireNoErrors(interpreter);
            return rendered;
        }
    }

    /** What templates call to refuse a conversation. Public because the template engine calls it by reflection. */
    public static String raiseException(String message) {
        throw new ChatTemplateException("the chat template refuses the conversation: " + message);
    }

    private static Map<String, String> asMap(ChatMessage message) {
        return Map.of("role", message.role(), "content", message.content());
    }

    private static JinjavaInterpreter interpreter(Map<String, ?> variables) {
        Context context = new Context(ENGINE.getGlobalContext());
        context.putAll(variables);
        return new JinjavaInterpreter(ENGINE, context, CONFIG);
    }

    private static void requireNoErrors(JinjavaInterpreter interpreter) {
        for (TemplateError error : interpreter.getErrorsCopy()) {
            throw refusal(error).orElseGet(() -> failure(error));
        }
    }

    /** The exception of {@link #raiseException}, which the engine has wrapped. */
    private static Optional<ChatTemplateException> refusal(TemplateError error) {
        return Stream.<Throwable>iterate(error.getException(), Objects::nonNull, Throwable::getCause)
                .filter(ChatTemplateException.class::isInstance)
                .map(ChatTemplateException.class::cast)
                .findFirst();
    }

    private static ChatTemplateException failure(TemplateError error) {
        String problem = String.valueOf(error.getMessage()).lines().findFirst().orElse("unknown error");
        return new ChatTemplateException("chat template, line " + error.getLineno() + ": " + problem);
    }

    private static Jinjava engine() {
        Jinjava engine = new Jinjava(CONFIG);
        engine.getGlobalContext()
                .registerFunction(new ELFunctionDefinition(
                        "", "raise_exception", ChatTemplate.class, "raiseException", String.class));
        return engine;
    }
}
