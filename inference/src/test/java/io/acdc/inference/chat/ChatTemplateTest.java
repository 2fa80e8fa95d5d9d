package io.acdc.inference.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.inference.fixture.ModelDirectory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChatTemplateTest {
    /** The constructs of Qwen's templates: indented blocks, whitespace control, tests on roles, tool turns. */
    private static final String CHATML = """
            {%- if tools %}
                {{- '<|im_start|>system\\n' }}
                {%- for tool in tools %}
                    {{- "\\n" }}
                    {{- tool | tojson }}
                {%- endfor %}
            {%- else %}
                {%- if messages[0]['role'] == 'system' %}
                    {{- '<|im_start|>system\\n' + messages[0]['content'] + '<|im_end|>\\n' }}
                {%- else %}
                    {{- '<|im_start|>system\\nBe brief.<|im_end|>\\n' }}
                {%- endif %}
            {%- endif %}
            {%- for message in messages %}
                {%- if (message.role == "user") or (message.role == "system" and not loop.first) or (message.role == "assistant" and not message.tool_calls) %}
                    {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}
                {%- elif message.role == "tool" %}
                    {%- if (loop.index0 == 0) or (messages[loop.index0 - 1].role != "tool") %}
                        {{- '<|im_start|>user' }}
                    {%- endif %}
                {%- endif %}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|im_start|>assistant\\n' }}
            {%- endif %}
            """;

    @Test
    void shouldRenderTheTinySeedsTemplate() {
        // Given
        ChatTemplate template = tiny();

        // When / Then
        assertThat(template.render(List.of(ChatMessage.user("reverse planet")))).isEqualTo("reverse planet=");
    }

    @Test
    void shouldEndAnAssistantsTurnWithTheEndToken() {
        // Given
        List<ChatMessage> conversation =
                List.of(ChatMessage.user("a="), ChatMessage.assistant("b"), ChatMessage.user("c"));

        // When / Then
        assertThat(tiny().render(conversation)).isEqualTo("a=b<|endoftext|>c=");
    }

    @Test
    void shouldTreatMessagesAsDataWhateverTheyContain() {
        // Given
        String message = "{{ 6 * 7 }} {% raw %} <b>&amp;\\n ' \" {# no comment #}";

        // When / Then
        assertThat(tiny().render(List.of(ChatMessage.user(message)))).isEqualTo(message + "=");
    }

    @Test
    void shouldRenderIndentedChatMlWithADefaultSystemMessage() {
        // Given
        ChatTemplate template = ChatTemplate.of(CHATML, Map.of());

        // When / Then
        assertThat(template.render(List.of(ChatMessage.user("hi\nthere")))).isEqualTo("""
                        <|im_start|>system
                        Be brief.<|im_end|>
                        <|im_start|>user
                        hi
                        there<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void shouldRenderIndentedChatMlWithAWholeConversation() {
        // Given
        ChatTemplate template = ChatTemplate.of(CHATML, Map.of());
        List<ChatMessage> conversation = List.of(
                ChatMessage.system("S"), ChatMessage.user("U"), ChatMessage.assistant("A"), ChatMessage.user("V"));

        // When / Then
        assertThat(template.render(conversation)).isEqualTo("""
                        <|im_start|>system
                        S<|im_end|>
                        <|im_start|>user
                        U<|im_end|>
                        <|im_start|>assistant
                        A<|im_end|>
                        <|im_start|>user
                        V<|im_end|>
                        <|im_start|>assistant
                        """);
    }

    @Test
    void shouldRenderOneLineChatMl() {
        // Given
        ChatTemplate template = ChatTemplate.of(
                "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}"
                        + "{{ '<|im_start|>system\nHelp.<|im_end|>\n' }}{% endif %}"
                        + "{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n'}}"
                        + "{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
                Map.of());

        // When / Then
        assertThat(template.render(List.of(ChatMessage.user("hi"))))
                .isEqualTo(
                        "<|im_start|>system\nHelp.<|im_end|>\n<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n");
    }

    @Test
    void shouldRenderTheInstFormat() {
        // Given
        ChatTemplate template = ChatTemplate.of(
                "{{ bos_token }}{% set ns = namespace(turns=0) %}{% for m in messages %}"
                        + "{{ '[INST] ' ~ m['content'] | trim ~ ' [/INST]' }}{% set ns.turns = ns.turns + 1 %}"
                        + "{% endfor %}{{ ns.turns }}",
                Map.of("bos_token", "<s>"));

        // When / Then
        assertThat(template.render(List.of(ChatMessage.user(" hi ")))).isEqualTo("<s>[INST] hi [/INST]1");
    }

    @Test
    void shouldSayWhatATemplateRefuses() {
        // Given
        ChatTemplate template = ChatTemplate.of(
                "{% if messages[0].role == 'system' %}{{ raise_exception('no system messages') }}{% endif %}",
                Map.of());

        // When / Then
        assertThatThrownBy(() -> template.render(List.of(ChatMessage.system("S"))))
                .isInstanceOf(ChatTemplateException.class)
                .hasMessage("the chat template refuses the conversation: no system messages");
    }

    @Test
    void shouldNameTheLineThatCannotBeParsed() {
        assertThatThrownBy(() -> ChatTemplate.of("{% for m in messages %}\n{{ m.content", Map.of()))
                .isInstanceOf(ChatTemplateException.class)
                .hasMessageStartingWith("chat template, line ");
    }

    private static ChatTemplate tiny() {
        return ChatTemplate.of(ModelDirectory.TINY_TEMPLATE, Map.of("eos_token", "<|endoftext|>"));
    }
}
