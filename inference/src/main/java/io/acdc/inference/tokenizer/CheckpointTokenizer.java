package io.acdc.inference.tokenizer;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.checkpoints.checkpoint.MalformedCheckpointException;
import io.acdc.inference.decoder.TokenSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tokenizer of one checkpoint. Holds native memory until closed; may be shared between threads. */
public final class CheckpointTokenizer implements AutoCloseable {
    /** Special tokens come from the chat template; nothing is cut or filled up. */
    private static final Map<String, String> OPTIONS =
            Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false");

    static {
        // The binding otherwise reports its first use to a server and looks for a CUDA build to download.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
    }

    private final HuggingFaceTokenizer tokenizer;
    private final Set<Integer> endTokens;
    private final Set<String> specialTokens;

    private CheckpointTokenizer(HuggingFaceTokenizer tokenizer, Set<Integer> endTokens, Set<String> specialTokens) {
        this.tokenizer = tokenizer;
        this.endTokens = endTokens;
        this.specialTokens = specialTokens;
    }

    /**
     * Reads tokenizer and end tokens from a checkpoint directory. Nothing is downloaded.
     *
     * @throws MalformedCheckpointException if tokenizer.json is missing or not a tokenizer, or no end token is named
     */
    public static CheckpointTokenizer open(Path checkpoint) {
        HuggingFaceTokenizer tokenizer = load(checkpoint.resolve(Checkpoint.TOKENIZER));
        try {
            return new CheckpointTokenizer(
                    tokenizer,
                    EndTokens.of(checkpoint, text -> ids(tokenizer.encode(text))),
                    SpecialToken.allOf(checkpoint));
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    /** Special tokens that occur in the texts are recognised; none are added. */
    public List<TokenSequence> encode(List<String> texts) {
        if (texts.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(tokenizer.batchEncode(texts))
                .map(CheckpointTokenizer::ids)
                .toList();
    }

    /** The text of each sequence, special tokens left out; malformed UTF-8 becomes the replacement character. */
    public List<String> decode(List<TokenSequence> sequences) {
        if (sequences.isEmpty()) {
            return List.of();
        }
        long[][] ids = sequences.stream()
                .map(sequence -> sequence.stream().asLongStream().toArray())
                .toArray(long[][]::new);
        return List.of(tokenizer.batchDecode(ids, true));
    }

    /** Tokens that end an answer; at least one. */
    public Set<Integer> endTokens() {
        return endTokens;
    }

    /** The texts of all tokens that are control and not language, such as an end of turn. */
    public Set<String> specialTokens() {
        return specialTokens;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static HuggingFaceTokenizer load(Path file) {
        try {
            return HuggingFaceTokenizer.newInstance(file, OPTIONS);
        } catch (IOException | RuntimeException e) {
            throw new MalformedCheckpointException(
                    file, "is not a readable tokenizer (" + firstLine(e) + ")", "copy it again from its checkpoint");
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no details");
    }

    private static TokenSequence ids(Encoding encoding) {
        return TokenSequence.of(
                Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray());
    }
}
