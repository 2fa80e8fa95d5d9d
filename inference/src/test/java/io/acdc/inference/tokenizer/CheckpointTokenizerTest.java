package io.acdc.inference.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.acdc.checkpoints.checkpoint.MalformedCheckpointException;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.fixture.ModelDirectory;
import io.acdc.inference.fixture.RandomModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTokenizerTest {
    @TempDir
    Path path;

    private ModelDirectory directory;

    @BeforeEach
    void writeCheckpoint() {
        directory = ModelDirectory.write(path, RandomModel.of(RandomModel.TINY_SEED, 1));
    }

    @Test
    void shouldEncodeTextAsItsBytes() {
        // Given
        String text = "reverse größe ∞\n\t=";

        // When
        TokenSequence tokens = encode(text);

        // Then
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(tokens.toArray())
                .containsExactly(IntStream.range(0, bytes.length)
                        .map(at -> bytes[at] & 0xFF)
                        .toArray());
    }

    @Test
    void shouldRecogniseSpecialTokensAndAddNone() {
        assertThat(encode("a<|endoftext|>b")).isEqualTo(TokenSequence.of('a', 256, 'b'));
    }

    @Test
    void shouldDecodeWhatItEncodedWithoutSpecialTokens() {
        // Given
        List<String> texts = List.of(" tenalp", "", "größe ∞<|endoftext|>");

        // When / Then
        try (CheckpointTokenizer tokenizer = CheckpointTokenizer.open(path)) {
            assertThat(tokenizer.decode(tokenizer.encode(texts))).containsExactly(" tenalp", "", "größe ∞");
        }
    }

    @Test
    void shouldDecodeBrokenUtf8AsReplacementCharacters() {
        try (CheckpointTokenizer tokenizer = CheckpointTokenizer.open(path)) {
            assertThat(tokenizer.decode(List.of(TokenSequence.of('a', 0xC3, 'b'))))
                    .containsExactly("a\uFFFDb");
        }
    }

    @Test
    void shouldCollectEndTokensFromAllFilesThatNameThem() {
        // Given
        directory.put("generation_config.json", "{\"eos_token_id\": [10, 61]}");

        // When / Then
        try (CheckpointTokenizer tokenizer = CheckpointTokenizer.open(path)) {
            assertThat(tokenizer.endTokens()).containsExactlyInAnyOrder(10, 61, 256);
        }
    }

    @Test
    void shouldRefuseAnEndTokenThatTheVocabularyDoesNotHave() {
        // Given
        directory.edit("tokenizer_config.json", config -> config.put("eos_token", "<|im_end|>"));

        // When / Then
        assertThatThrownBy(() -> CheckpointTokenizer.open(path))
                .isInstanceOf(MalformedCheckpointException.class)
                .hasMessageContaining("eos_token <|im_end|> is not one token of tokenizer.json");
    }

    private TokenSequence encode(String text) {
        try (CheckpointTokenizer tokenizer = CheckpointTokenizer.open(path)) {
            return tokenizer.encode(List.of(text)).getFirst();
        }
    }
}
