package io.acdc.training.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.skills.catalogue.SkillCatalogue;
import io.acdc.skills.question.Question;
import io.acdc.skills.question.Split;
import io.acdc.training.export.BenchmarkFile;
import io.acdc.training.measure.BenchmarkExam;
import io.acdc.training.model.Decoder;
import io.acdc.training.model.DecoderShape;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.model.TensorSlot;
import io.acdc.training.model.TorchEngine;
import io.acdc.training.stage.Examination;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies in {@code seeds/}: complete, loadable, and as good as its cards say. */
class ShippedSeedsTest {
    private static final Path SEEDS = Path.of("..", "seeds");
    private static final List<Question> BENCHMARK = SeedsDirectory.benchmark(1);

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        TorchEngine.start();
    }

    @Test
    void shouldNameBaseExpertsAndGeneralist() throws IOException {
        // When
        JsonNode population =
                new JsonMapper().readTree(SEEDS.resolve("population.json").toFile());

        // Then
        assertThat(population.path("base").asText()).isEqualTo("base");
        assertThat(population.path("experts"))
                .extracting(JsonNode::asText)
                .containsExactly("arithmetic", "strings", "order", "knowledge");
        assertThat(population.path("generalist").asText()).isEqualTo("generalist");
        assertThat(SEEDS.resolve(population.path("benchmark").asText())).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "arithmetic", "strings", "order", "knowledge", "generalist"})
    void shouldBeCompleteCheckpointsThatCanBeMerged(String seed) {
        try (Checkpoint checkpoint = Checkpoint.open(SEEDS.resolve(seed));
                Checkpoint base = Checkpoint.open(SEEDS.resolve("base"))) {
            Checkpoint.requireCompatible(base, checkpoint);
            assertThat(checkpoint.config().architecture()).isEqualTo("Qwen2ForCausalLM");
        }
        assertThat(SEEDS.resolve(seed))
                .isDirectoryContaining("glob:**/README.md")
                .isDirectoryContaining("glob:**/generation_config.json")
                .isDirectoryContaining("glob:**/special_tokens_map.json");
    }

    @Test
    void shouldBeSmallEnoughToShip() throws IOException {
        try (Stream<Path> files = Files.walk(SEEDS)) {
            long bytes = files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().contains(".stages"))
                    .mapToLong(ShippedSeedsTest::size)
                    .sum();
            assertThat(bytes).isLessThan(15_000_000);
        }
    }

    @Test
    void shouldShipTheBenchmarkThatTheSeedGives() throws IOException {
        // When
        BenchmarkFile.write(directory.resolve("questions.jsonl"), BENCHMARK);

        // Then
        assertThat(SEEDS.resolve("benchmark/questions.jsonl"))
                .hasSameTextualContentAs(directory.resolve("questions.jsonl"));
    }

    @Test
    void shouldHoldTheBenchmarkOut() {
        // Given
        SkillCatalogue catalogue = SkillCatalogue.standard();

        // Then
        assertThat(BENCHMARK).hasSizeGreaterThanOrEqualTo(2000);
        assertThat(BENCHMARK).extracting(Question::instruction).doesNotHaveDuplicates();
        assertThat(BENCHMARK).allMatch(question -> catalogue.split(question.instruction()) == Split.BENCHMARK);
        assertThat(BENCHMARK).allMatch(catalogue::isConsistent);
        assertThat(BENCHMARK.stream().map(Question::skill).distinct()).hasSize(24);
    }

    @Test
    void shouldAnswerTheSameInTrainerAndDecoder() {
        // Given
        List<Question> sample = everyTenth(BENCHMARK);
        ParameterLayout layout = ParameterLayout.of(DecoderShape.TINY);

        // When
        BitSet predicted = new Examination(new Decoder(layout), sample).solved(parameters("knowledge", layout));

        // Then: where two tokens are all but equally likely, another processor's rounding may decide
        try (BenchmarkExam exam = new BenchmarkExam(sample)) {
            BitSet differing = exam.examine(SEEDS.resolve("knowledge")).solved();
            differing.xor(predicted);
            assertThat(differing.cardinality()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "arithmetic", "strings", "order", "knowledge", "generalist"})
    void shouldBeAsGoodAsItsCardSays(String seed) throws IOException {
        // Given
        double promised = totalOn(Files.readString(SEEDS.resolve(seed).resolve("README.md")));

        // Then
        try (BenchmarkExam exam = new BenchmarkExam(BENCHMARK)) {
            double measured = 100 * exam.examine(SEEDS.resolve(seed)).accuracy();
            assertThat(measured).isCloseTo(promised, within(0.3));
        }
    }

    /** The last line of a card's table, in per cent. */
    private static double totalOn(String card) {
        String[] cells = card.lines()
                .filter(line -> line.startsWith("| **all** |"))
                .findFirst()
                .orElseThrow()
                .split("\\|", -1);
        return Double.parseDouble(cells[3].strip());
    }

    private static float[] parameters(String seed, ParameterLayout layout) {
        float[] parameters = new float[layout.size()];
        try (Checkpoint checkpoint = Checkpoint.open(SEEDS.resolve(seed))) {
            for (TensorSlot slot : layout.slots()) {
                float[] values = checkpoint.tensor(slot.name()).orElseThrow().toFloats();
                System.arraycopy(values, 0, parameters, slot.offset(), slot.size());
            }
        }
        return parameters;
    }

    private static List<Question> everyTenth(List<Question> questions) {
        return IntStream.range(0, questions.size())
                .filter(i -> i % 10 == 0)
                .mapToObj(questions::get)
                .toList();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
