package io.acdc.archive.view;

import io.acdc.events.RejectionReason;
import java.util.Optional;

/** What the decisions made of a model; numbers are sequence numbers of decisions. */
sealed interface Standing {
    /** The word for it. */
    ModelStatus status();

    /** Not decided; the base never is. */
    record Open(ModelStatus status) implements Standing {}

    /** In the archive since that decision. */
    record Member(long admittedAt) implements Standing {
        @Override
        public ModelStatus status() {
            return ModelStatus.MEMBER;
        }

        Evicted evictedAt(long sequence) {
            return new Evicted(admittedAt, sequence);
        }
    }

    /** Not taken in. */
    record Rejected(long rejectedAt, Optional<RejectionReason> reason) implements Standing {
        @Override
        public ModelStatus status() {
            return ModelStatus.REJECTED;
        }
    }

    /** No longer in the archive. */
    record Evicted(long admittedAt, long evictedAt) implements Standing {
        @Override
        public ModelStatus status() {
            return ModelStatus.EVICTED;
        }
    }
}
