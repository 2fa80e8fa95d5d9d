package io.acdc.training.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.training.curriculum.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;

/** The seeds' tokenizer: byte-level BPE without merges, so that a token is a byte, and one special token. */
final class TokenizerFiles {
    static final String END_OF_TEXT = "<|endoftext|>";

    /** The user's message as it is, {@code =} as the generation prompt, the answer closed by the end token. */
    static final String CHAT_TEMPLATE = "{% for message in messages %}"
            + "{% if message['role'] == 'assistant' %}={{ message['content'] }}{{ eos_token }}"
            + "{% else %}{{ message['content'] }}{% endif %}{% endfor %}"
            + "{% if add_generation_prompt %}={% endif %}";

    private TokenizerFiles() {}

    static void write(Path directory) throws IOException {
        Json.write(directory.resolve("tokenizer.json"), tokenizer());
        Json.write(directory.resolve("tokenizer_config.json"), configuration());
        Json.write(
                directory.resolve("special_tokens_map.json"),
                Json.object().put("eos_token", END_OF_TEXT).put("pad_token", END_OF_TEXT));
    }

    private static ObjectNode tokenizer() {
        ObjectNode root = Json.object().put("version", "1.0");
        root.putNull("truncation").putNull("padding");
        root.putArray("added_tokens").add(endOfText().put("id", TokenSequence.END));
        root.putNull("normalizer");
        root.set("pre_tokenizer", byteLevel());
        root.set("post_processor", byteLevel());
        root.set("decoder", byteLevel());
        root.set("model", model());
        return root;
    }

    private static ObjectNode byteLevel() {
        return Json.object()
                .put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", false);
    }

    private static ObjectNode model() {
        ObjectNode model = Json.object().put("type", "BPE");
        model.putNull("dropout")
                .putNull("unk_token")
                .putNull("continuing_subword_prefix")
                .putNull("end_of_word_suffix");
        model.put("fuse_unk", false).put("byte_fallback", false);
        ObjectNode vocabulary = model.putObject("vocab");
        for (int octet = 0; octet < TokenSequence.END; octet++) {
            vocabulary.put(ByteAlphabet.characterFor(octet), octet);
        }
        model.putArray("merges");
        return model;
    }

    private static ObjectNode configuration() {
        ObjectNode root = Json.object().put("add_prefix_space", false);
        root.putObject("added_tokens_decoder").set(Integer.toString(TokenSequence.END), endOfText());
        return root.put("chat_template", CHAT_TEMPLATE)
                .put("clean_up_tokenization_spaces", false)
                .put("eos_token", END_OF_TEXT)
                .put("model_max_length", ConfigurationFiles.CONTEXT)
                .put("pad_token", END_OF_TEXT)
                .put("tokenizer_class", "PreTrainedTokenizerFast");
    }

    private static ObjectNode endOfText() {
        return Json.object()
                .put("content", END_OF_TEXT)
                .put("lstrip", false)
                .put("normalized", false)
                .put("rstrip", false)
                .put("single_word", false)
                .put("special", true);
    }
}
