package io.acdc.inferenceserver.scripted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.tokenizer.CheckpointTokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Requests and replies of the completions interface, in vLLM's words. */
final class ScriptedReplies implements AutoCloseable {
    static final String MODEL = "scripted-model";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path first;
    private final ScriptedEngine engine;
    private final CheckpointTokenizer tokenizer;
    private final boolean textOnly;

    /** @param textOnly whether replies say no token ids, as servers other than vLLM do */
    ScriptedReplies(Path first, ScriptedEngine engine, boolean textOnly) {
        this.first = first;
        this.engine = engine;
        this.tokenizer = CheckpointTokenizer.open(first);
        this.textOnly = textOnly;
    }

    JsonNode models() {
        ObjectNode models = JSON.createObjectNode().put("object", "list");
        models.putArray("data")
                .addObject()
                .put("id", MODEL)
                .put("object", "model")
                .put("root", first.toString())
                .put("max_model_len", engine.contextLength());
        return models;
    }

    JsonNode completion(JsonNode body, String finishReason) {
        TokenSequence prompt = TokenSequence.of(ints(body.path("prompt")));
        ScriptedEngine.Generated generated =
                engine.generate(body.path("cache_salt").asText(""), prompt, settings(body));
        ObjectNode reply =
                JSON.createObjectNode().put("object", "text_completion").put("model", MODEL);
        ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
        choice.put("text", text(generated));
        choice.put("finish_reason", finishReason.isEmpty() ? generated.ended() ? "stop" : "length" : finishReason);
        putTokens(choice, generated);
        reply.putObject("usage")
                .put("prompt_tokens", prompt.length())
                .put("completion_tokens", generated.tokens().size());
        return reply;
    }

    static JsonNode error(String message) {
        ObjectNode error = JSON.createObjectNode();
        error.putObject("error").put("message", message).put("type", "BadRequestError");
        return error;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private void putTokens(ObjectNode choice, ScriptedEngine.Generated generated) {
        if (textOnly) {
            return;
        }
        ArrayNode ids = choice.putArray("token_ids");
        generated.tokens().forEach(ids::add);
        ArrayNode logProbabilities = choice.putObject("logprobs").putArray("token_logprobs");
        generated.logProbabilities().forEach(logProbabilities::add);
    }

    private String text(ScriptedEngine.Generated generated) {
        int[] tokens = generated.tokens().stream().mapToInt(Integer::intValue).toArray();
        return tokenizer.decode(List.of(TokenSequence.of(tokens))).getFirst();
    }

    private GenerationSettings settings(JsonNode body) {
        Set<Integer> stops = new TreeSet<>();
        for (int token : ints(body.path("stop_token_ids"))) {
            stops.add(token);
        }
        if (!body.path("ignore_eos").asBoolean()) {
            stops.addAll(tokenizer.endTokens());
        }
        double temperature = body.path("temperature").asDouble();
        return new GenerationSettings(
                body.path("max_tokens").asInt(),
                stops,
                temperature == 0
                        ? new Sampling.Greedy()
                        : new Sampling.Temperature(
                                temperature,
                                body.path("top_p").asDouble(),
                                body.path("seed").asLong()));
    }

    private static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }
}
