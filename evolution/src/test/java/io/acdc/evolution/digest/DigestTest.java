package io.acdc.evolution.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void shouldStayTheSameForEver() {
        // Given, When, Then: computed from the canonical form with another program; recorded logs depend on them
        assertThat(Digest.ofTexts(List.of("task-1", "tâche"))).hasToString(TEXTS);
        assertThat(Digest.ofNumbers(0.5, -1.0)).hasToString(NUMBERS);
    }

    @Test
    void shouldDependOnOrderAndBoundaries() {
        // Given
        Digest digest = Digest.ofTexts(List.of("ab", "c"));

        // When, Then
        assertThat(digest).isNotEqualTo(Digest.ofTexts(List.of("c", "ab")));
        assertThat(digest).isNotEqualTo(Digest.ofTexts(List.of("a", "bc")));
        assertThat(Digest.ofTexts(List.of())).isNotEqualTo(Digest.ofNumbers());
    }

    @Test
    void shouldNotTellZerosApart() {
        assertThat(Digest.ofNumbers(-0.0)).isEqualTo(Digest.ofNumbers(0.0));
    }

    @Test
    void shouldRefuseWhatIsNoDigest() {
        assertThatThrownBy(() -> new Digest("ABC"))
                .hasMessage("'ABC' is no SHA-256 digest; it needs 64 lower-case hexadecimal digits");
    }

    private static final String TEXTS = "6f9ffd4d5496bfaee7f6d8895e2bfeb0bedfafee9c8de1a3c11725a0b7d13c91";
    private static final String NUMBERS = "d82d35924c2c2d4cea769ce56b455f2a7d5cf7023365afb2a4c570fa997760bc";
}
