package io.acdc.inference.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokenDrawTest {
    private static final double[] LIKELIHOODS = {1, 4, 3, 2};

    @Test
    void shouldLayAllLikelihoodsEndToEnd() {
        // Given
        TokenDraw draw = TokenDraw.from(LIKELIHOODS);

        // When / Then
        assertThat(draw.at(0)).isEqualTo(0);
        assertThat(draw.at(0.1)).isEqualTo(1);
        assertThat(draw.at(0.49)).isEqualTo(1);
        assertThat(draw.at(0.51)).isEqualTo(2);
        assertThat(draw.at(1)).isEqualTo(3);
    }

    @Test
    void shouldKeepTheFewestTokensThatReachTheShare() {
        // Given
        TokenDraw draw = TokenDraw.from(LIKELIHOODS).within(0.5);

        // When / Then
        assertThat(draw.at(0)).isEqualTo(1);
        assertThat(draw.at(4 / 7.0 + 1e-9)).isEqualTo(2);
        assertThat(draw.at(1)).isEqualTo(2);
    }

    @Test
    void shouldKeepTheMostLikelyTokenHoweverSmallTheShare() {
        assertThat(TokenDraw.from(LIKELIHOODS).within(1e-9).at(0.999)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAShareThatKeepsNothing() {
        assertThatThrownBy(() -> new Sampling.Temperature(1, 0, 7))
                .hasMessage("topP is 0.0; it must be above 0 and at most 1");
    }
}
