package io.acdc.inference.runner;

import io.acdc.inference.chat.ChatMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Keeps special tokens that are written in a message from being read as control: {@code <|im_end|>} in an instruction is
 * ten letters there, and ends no turn. The letters are taken apart by marks before the chat template is rendered, and
 * tokenized apart after; the same text in the template itself stays one token.
 */
final class LiteralTexts {
    /** Code points that are no characters, so that no text has them but by mistake. */
    private static final int FIRST_MARK = 0xFDD0;

    private static final int LAST_MARK = 0xFDEF;

    private final Optional<Pattern> special;

    LiteralTexts(Set<String> specialTokens) {
        this.special = Optional.of(specialTokens.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")))
                .filter(alternatives -> !alternatives.isEmpty())
                .map(Pattern::compile);
    }

    /**
     * A conversation with marks in it.
     *
     * @param mark where the rendered text is to be taken apart; empty if nowhere
     */
    record Marked(List<ChatMessage> messages, Optional<String> mark) {
        /** The pieces of a rendered text that are to be tokenized each by itself. */
        List<String> pieces(String rendered) {
            return mark.map(at -> List.of(rendered.split(at, -1))).orElseGet(() -> List.of(rendered));
        }
    }

    Marked mark(List<ChatMessage> messages) {
        return special.filter(pattern -> messages.stream()
                        .anyMatch(message -> pattern.matcher(message.content()).find()))
                .map(pattern -> marked(messages, pattern, freeMark(messages)))
                .orElseGet(() -> new Marked(messages, Optional.empty()));
    }

    private static Marked marked(List<ChatMessage> messages, Pattern special, String mark) {
        return new Marked(
                messages.stream()
                        .map(message -> new ChatMessage(message.role(), marked(message.content(), special, mark)))
                        .toList(),
                Optional.of(mark));
    }

    private static String marked(String content, Pattern special, String mark) {
        return special.matcher(content)
                .replaceAll(found -> Matcher.quoteReplacement(found.group()
                        .codePoints()
                        .mapToObj(letter -> Character.toString(letter) + mark)
                        .collect(Collectors.joining())));
    }

    private static String freeMark(List<ChatMessage> messages) {
        return IntStream.rangeClosed(FIRST_MARK, LAST_MARK)
                .mapToObj(Character::toString)
                .filter(mark ->
                        messages.stream().noneMatch(message -> message.content().contains(mark)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the instruction has all code points from U+FDD0 to U+FDEF, which are no characters; write it without"));
    }
}
