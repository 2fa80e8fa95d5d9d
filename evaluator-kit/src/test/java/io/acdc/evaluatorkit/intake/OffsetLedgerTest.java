package io.acdc.evaluatorkit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {
    @Test
    void shouldSettleOnlyWhatHasNothingOpenBeforeIt() {
        // Given
        OffsetLedger ledger = new OffsetLedger(10);
        ledger.taken(10);
        ledger.taken(11);
        ledger.taken(15);

        // When
        ledger.done(11);
        OptionalLong first = ledger.settle();
        ledger.done(10);
        OptionalLong second = ledger.settle();
        OptionalLong again = ledger.settle();
        ledger.done(15);

        // Then
        assertThat(first).isEmpty();
        assertThat(second).hasValue(15);
        assertThat(again).isEmpty();
        assertThat(ledger.settle()).hasValue(16);
    }
}
