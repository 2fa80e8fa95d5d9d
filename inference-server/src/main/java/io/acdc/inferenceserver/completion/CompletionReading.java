package io.acdc.inferenceserver.completion;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.http.ServerTroubleException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads replies of the completions interface. vLLM gives token ids (0.10.2 and later, {@code token_ids}; before, as
 * {@code token_id:7} among the log-probabilities); of other servers the text is tokenized again.
 *
 * @param tokenizer for replies without token ids
 */
record CompletionReading(Function<String, TokenSequence> tokenizer) {
    private static final String TOKEN_ID = "token_id:";

    /**
     * @throws ServerTroubleException if it is no completion of that order
     */
    Completion read(JsonNode reply, CompletionOrder order) {
        JsonNode choice = reply.path("choices").path(0);
        if (!choice.path("text").isTextual()) {
            throw new ServerTroubleException("the server's reply is no completion: it has no text");
        }
        requireWholePrompt(reply.path("usage").path("prompt_tokens"), order);
        TokenSequence tokens = tokens(choice);
        if (tokens.length() > order.maxNewTokens() + 1) {
            throw new ServerTroubleException("the server generated %d tokens where %d were asked for"
                    .formatted(tokens.length(), order.maxNewTokens()));
        }
        return new Completion(tokens, logProbabilities(choice, tokens.length()), ended(choice), endToken(choice));
    }

    private static void requireWholePrompt(JsonNode promptTokens, CompletionOrder order) {
        if (promptTokens.isInt() && promptTokens.intValue() != order.prompt().length()) {
            throw new ServerTroubleException("the server read %d tokens of a prompt of %d: it does not take token ids"
                    .formatted(promptTokens.intValue(), order.prompt().length()));
        }
    }

    private TokenSequence tokens(JsonNode choice) {
        return ids(choice.path("token_ids"))
                .or(() -> namedIds(choice.path("logprobs").path("tokens")))
                .orElseGet(() -> tokenizer.apply(choice.path("text").textValue()));
    }

    private static Optional<TokenSequence> ids(JsonNode ids) {
        return Optional.of(ids)
                .filter(JsonNode::isArray)
                .map(array -> TokenSequence.of(
                        elements(array).stream().mapToInt(JsonNode::asInt).toArray()));
    }

    private static Optional<TokenSequence> namedIds(JsonNode names) {
        List<String> texts = elements(names).stream().map(JsonNode::asText).toList();
        if (!names.isArray() || !texts.stream().allMatch(text -> text.startsWith(TOKEN_ID))) {
            return Optional.empty();
        }
        return Optional.of(TokenSequence.of(texts.stream()
                .mapToInt(text -> Integer.parseInt(text.substring(TOKEN_ID.length())))
                .toArray()));
    }

    private static List<Double> logProbabilities(JsonNode choice, int tokens) {
        List<JsonNode> values = elements(choice.path("logprobs").path("token_logprobs"));
        return values.size() == tokens && values.stream().allMatch(JsonNode::isNumber)
                ? values.stream().map(JsonNode::doubleValue).toList()
                : List.of();
    }

    private static boolean ended(JsonNode choice) {
        return switch (choice.path("finish_reason").asText("")) {
            case "stop" -> true;
            case "length" -> false;
            default ->
                throw new ServerTroubleException(
                        "the server gave up an answer: finish_reason is " + choice.path("finish_reason"));
        };
    }

    private static OptionalInt endToken(JsonNode choice) {
        JsonNode reason = choice.path("stop_reason");
        return reason.isInt() ? OptionalInt.of(reason.intValue()) : OptionalInt.empty();
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
