package io.acdc.inference.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Short templates with the constructs of those that checkpoints are shipped with; what they render was worked out by hand. */
class ShippedTemplatesTest {
    private static final List<ChatMessage> PLAIN = List.of(ChatMessage.user("hi"));
    private static final List<ChatMessage> TOLD = List.of(ChatMessage.system(" Be brief. "), ChatMessage.user("hi"));
    private static final List<ChatMessage> TALK = List.of(
            ChatMessage.user("one"),
            ChatMessage.assistant("<think>\nhm\n</think>\n\ntwo"),
            ChatMessage.user("three"),
            ChatMessage.assistant("<think>\nwell\n</think>\n\nfour"));

    @Test
    void shouldLetQwenTwoKeepItsOwnSystemMessageUnlessThereIsOne() {
        // Given
        ChatTemplate template = template("qwen2.5.jinja");

        // When / Then
        assertThat(template.render(PLAIN)).isEqualTo("""
                        <|im_start|>system
                        You are helpful.<|im_end|>
                        <|im_start|>user
                        hi<|im_end|>
                        <|im_start|>assistant
                        """);
        assertThat(template.render(TOLD)).isEqualTo("""
                        <|im_start|>system
                         Be brief. <|im_end|>
                        <|im_start|>user
                        hi<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void shouldLetQwenThreeThinkAndForgetOldThoughts() {
        // Given
        ChatTemplate template = template("qwen3.jinja");

        // When / Then
        assertThat(template.render(PLAIN)).isEqualTo("<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n");
        assertThat(template.render(TALK)).isEqualTo("""
                        <|im_start|>user
                        one<|im_end|>
                        <|im_start|>assistant
                        two<|im_end|>
                        <|im_start|>user
                        three<|im_end|>
                        <|im_start|>assistant
                        <think>
                        well
                        </think>

                        four<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void shouldWriteLlamaThreesDateThatNeverChanges() {
        // Given
        ChatTemplate template = template("llama3.jinja");

        // When / Then
        assertThat(template.render(PLAIN)).isEqualTo("""
                        <s><|start_header_id|>system<|end_header_id|>

                        Today Date: 26 Jul 2024

                        <|eot_id|><|start_header_id|>user<|end_header_id|>

                        hi<|eot_id|><|start_header_id|>assistant<|end_header_id|>

                        """);
        assertThat(template.render(TOLD)).contains("Today Date: 26 Jul 2024\n\nBe brief.<|eot_id|>");
    }

    @Test
    void shouldSayThatATemplateTakesNoSystemMessage() {
        // Given
        ChatTemplate template = template("alternating.jinja");

        // When / Then
        assertThat(template.render(PLAIN)).isEqualTo("<s>[INST] hi [/INST]");
        assertThat(template.render(TALK.subList(0, 3)))
                .isEqualTo("<s>[INST] one [/INST]<think>\nhm\n</think>\n\ntwo</s>[INST] three [/INST]");
        assertThatThrownBy(() -> template.render(TOLD))
                .isInstanceOf(ChatTemplateException.class)
                .hasMessage(
                        "the chat template refuses the conversation: Conversation roles must alternate user/assistant");
    }

    @Test
    void shouldRenderWhatPythonRenders() {
        assertThat(rendered("{{ messages|tojson }}")).isEqualTo("[{\"role\": \"user\", \"content\": \"hi\"}]");
        assertThat(rendered("{{ {'a': [1, 2]}|tojson(indent=2) }}")).isEqualTo("{\n  \"a\": [\n    1,\n    2\n  ]\n}");
        assertThat(rendered("{{ 'x<|b|>'.split('<|b|>')|length }}{{ 'a b  c'.split()|length }}"))
                .isEqualTo("23");
        assertThat(rendered("{{ ' xhix '.strip().strip('x').upper() }}")).isEqualTo("HI");
        assertThat(rendered("{{ [1, 2, 3][::-1]|first }}{{ [1, 2, 3][::2]|last }}{{ [1, 2, 3][:-1]|last }}"))
                .isEqualTo("332");
        assertThat(rendered("{{ strftime_now('%A, %d %B %Y, %H:%M') }}")).isEqualTo("Friday, 26 July 2024, 00:00");
        assertThat(rendered("{% for n in [1, 2, 3] %}{% if n == 2 %}{% continue %}{% endif %}{{ n }}{% endfor %}"))
                .isEqualTo("13");
        assertThat(rendered("{% for n in [1, 2, 3] %}{% if n == 2 %}{% break %}{% endif %}{{ n }}{% endfor %}"))
                .isEqualTo("1");
    }

    private static String rendered(String template) {
        return ChatTemplate.of(template, Map.of()).render(PLAIN);
    }

    private static ChatTemplate template(String name) {
        try (InputStream text =
                Objects.requireNonNull(ShippedTemplatesTest.class.getResourceAsStream("/templates/" + name), name)) {
            return ChatTemplate.of(
                    new String(text.readAllBytes(), StandardCharsets.UTF_8),
                    Map.of("bos_token", "<s>", "eos_token", "</s>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
