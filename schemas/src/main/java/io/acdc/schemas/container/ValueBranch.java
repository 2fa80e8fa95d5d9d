package io.acdc.schemas.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** One of the forms a value can have in a container. */
sealed interface ValueBranch {
    /** No value: the record removes its key. */
    record Absent() implements ValueBranch {}

    /** The value's bytes. */
    record Bytes() implements ValueBranch {}

    /**
     * An event without its frame.
     *
     * @param schema what it was written with, perhaps under another name
     * @param frame what stands before it in single-object encoding
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Event(Schema schema, byte[] frame) implements ValueBranch {}

    /**
     * The branches in the order of the union.
     *
     * @param fingerprints of the schemas of its records, in their order
     */
    static List<ValueBranch> of(Schema union, List<String> fingerprints) throws IOException {
        List<ValueBranch> branches = new ArrayList<>();
        int events = 0;
        for (Schema branch : union.getTypes()) {
            switch (branch.getType()) {
                case NULL -> branches.add(new Absent());
                case STRING, BYTES -> branches.add(new Bytes());
                case RECORD -> {
                    branches.add(event(branch, fingerprints, events));
                    events++;
                }
                default -> throw new IOException("values of type " + branch.getType() + " are not known here");
            }
        }
        return List.copyOf(branches);
    }

    private static Event event(Schema branch, List<String> fingerprints, int index) throws IOException {
        if (index >= fingerprints.size()) {
            throw new IOException("no fingerprint for " + branch.getFullName());
        }
        try {
            return new Event(branch, Framing.singleObject(fingerprints.get(index)));
        } catch (NumberFormatException noFingerprint) {
            throw new IOException("no fingerprint: " + fingerprints.get(index), noFingerprint);
        }
    }
}
