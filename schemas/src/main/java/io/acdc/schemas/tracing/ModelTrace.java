package io.acdc.schemas.tracing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The trace of one model in one population. Its id and those of its steps are the first digits of SHA-256 of what they
 * are about: whoever knows the model's id knows its trace, before it is made and years after.
 *
 * @param traceId 32 hexadecimal digits
 */
public record ModelTrace(String traceId) {
    private static final int TRACE_DIGITS = 32;
    private static final int SPAN_DIGITS = 16;

    /** The trace of a model, which may not be made yet. */
    public static ModelTrace of(String population, String modelId) {
        return new ModelTrace(digits(TRACE_DIGITS, "model", population, modelId));
    }

    /**
     * One of its steps.
     *
     * @param which what tells it from other steps of that name, such as the work item's id
     */
    public TraceContext step(StepName name, String... which) {
        return new TraceContext(traceId, digits(SPAN_DIGITS, traceId, name.name(), String.join("\n", which)));
    }

    private static String digits(int count, String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(text)).substring(0, count);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
