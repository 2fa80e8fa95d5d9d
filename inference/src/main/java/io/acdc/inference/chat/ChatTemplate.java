package io.acdc.inference.chat;

import com.hubspot.jinjava.interpret.AutoCloseableSupplier.AutoCloseableImpl;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Jinja chat template, rendered as Hugging Face renders it. Text of messages is data: nothing in it is ever
 * interpreted. Parsed once; may be shared between threads.
 */
public final class ChatTemplate {
    private static final TemplateEngine ENGINE = new TemplateEngine();

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

    private static Map<String, String> asMap(ChatMessage message) {
        // In this order, which a template may show.
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("role", message.role());
        fields.put("content", message.content());
        return fields;
    }

    private static JinjavaInterpreter interpreter(Map<String, ?> variables) {
        Context context = new Context(ENGINE.getGlobalContext());
        context.putAll(variables);
        return new JinjavaInterpreter(ENGINE, context, TemplateEngine.CONFIG);
    }

    private static void requireNoErrors(JinjavaInterpreter interpreter) {
        for (TemplateError error : interpreter.getErrorsCopy()) {
            throw refusal(error).orElseGet(() -> failure(error));
        }
    }

    /** The exception of {@link TemplateFunctions#raiseException}, which the engine has wrapped. */
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
}
