package io.acdc.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MentionTest {
    private final Mention mention = new Mention("m-01");

    @Test
    void shouldSeeATextWhereverItStands() {
        assertThat(mention.isIn(bytes("m-01"))).isTrue();
        assertThat(mention.isIn(bytes("mm-01234"))).isTrue();
        assertThat(mention.isIn(bytes("größer m-m-01"))).isTrue();
    }

    @Test
    void shouldNotSeeWhatIsNotThere() {
        assertThat(mention.isIn(bytes(""))).isFalse();
        assertThat(mention.isIn(bytes("m-0"))).isFalse();
        assertThat(mention.isIn(bytes("m-02 m-0"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
