package io.acdc.inferenceserver.completion;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.evolution.random.CounterRandom;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import java.util.Set;

/**
 * One prompt to continue. Everything that influences the choice of tokens is said, because servers otherwise take it from
 * the checkpoint's generation_config.json.
 *
 * @param prompt token ids, so that the server reads what the other backends read
 * @param maxNewTokens most tokens to generate
 * @param endTokens ids that end the answer; none, and nothing ends it before the limit
 * @param sampling how tokens are chosen
 * @param cacheSalt names the weights, so that no cached prefix of other weights is ever used
 */
public record CompletionOrder(
        TokenSequence prompt, int maxNewTokens, Set<Integer> endTokens, Sampling sampling, String cacheSalt) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body for {@code POST /v1/completions}. */
    ObjectNode body(String model) {
        ObjectNode body = JSON.createObjectNode().put("model", model);
        ArrayNode ids = body.putArray("prompt");
        prompt.stream().forEach(ids::add);
        body.put("max_tokens", maxNewTokens).put("n", 1).put("stream", false).put("echo", false);
        putSampling(body);
        ArrayNode stops = body.putArray("stop_token_ids");
        endTokens.stream().sorted().forEach(stops::add);
        return body.put("ignore_eos", endTokens.isEmpty())
                .put("add_special_tokens", false)
                .put("skip_special_tokens", true)
                .put("return_token_ids", true)
                .put("return_tokens_as_token_ids", true)
                .put("logprobs", 1)
                .put("cache_salt", cacheSalt);
    }

    private void putSampling(ObjectNode body) {
        switch (sampling) {
            case Sampling.Greedy _ -> body.put("temperature", 0).put("top_p", 1);
            case Sampling.Temperature(double temperature, double topP, long seed) ->
                body.put("temperature", temperature).put("top_p", topP).put("seed", seedOfPrompt(seed));
        }
        body.put("top_k", -1)
                .put("min_p", 0)
                .put("repetition_penalty", 1)
                .put("presence_penalty", 0)
                .put("frequency_penalty", 0);
    }

    /** As with the other backends, draws depend on the seed and the prompt's tokens. */
    private long seedOfPrompt(long seed) {
        return CounterRandom.of(seed, "sampling").derive(prompt.toString()).nextLong() >>> 1;
    }
}
