package io.acdc.schemas.ids;

import io.acdc.events.Scorer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Ids made from content: a prefix and the first 20 hexadecimal digits (80 bits) of the SHA-256 of the parts, each
 * written as its UTF-8 length, a colon and its bytes, so that no two lists of parts run together.
 */
public final class ContentId {
    static final int DIGITS = 20;
    static final String EVALUATION_PREFIX = "e-";
    private static final String REQUEST_PREFIX = "r-";

    private ContentId() {}

    /** A task's id: instruction and scorer decide, who proposed it and when do not. */
    public static String ofTask(String instruction, Scorer scorer) {
        Hash hash = new Hash()
                .with(instruction)
                .with(scorer.getKind().name())
                .with(scorer.getExpected())
                .with(scorer.getExtraction().name());
        // Only where it is set: tasks of earlier releases keep their ids.
        scorer.getFurtherKind().ifPresent(kind -> hash.with("furtherKind").with(kind.name()));
        new TreeMap<>(scorer.getParameters())
                .forEach((name, value) -> hash.with(name).with(value));
        return hash.id("t-");
    }

    /** An evaluation's id: two evaluations of the same model, task and evaluator contradict or repeat each other. */
    public static String ofEvaluation(
            String population, String modelId, String taskId, String evaluatorKind, String evaluatorVersion) {
        return new Hash()
                .with(population)
                .with(modelId)
                .with(taskId)
                .with(evaluatorKind)
                .with(evaluatorVersion)
                .id(EVALUATION_PREFIX);
    }

    /** A task family's id: its Python source decides. */
    public static String ofFamily(String source) {
        return new Hash().with(source).id("f-");
    }

    /** A submission's id: submitting the same again is another submission. */
    public static String ofSubmission(String population, String name, String content, Instant submittedAt) {
        return new Hash()
                .with(population)
                .with(name)
                .with(content)
                .with(submittedAt.toString())
                .id("s-");
    }

    /** A rejection's id: the same proposal rejected again in the same place is the same rejection. */
    public static String ofRejection(String population, long round, int position, String proposal) {
        return new Hash()
                .with(population)
                .with(Long.toString(round))
                .with(Integer.toString(position))
                .with(proposal)
                .id("x-");
    }

    /** The id of a work item for evaluators of the population's own kind. */
    public static String ofRequest(String population, String modelId, Collection<String> taskIds, int attempt) {
        return request(population, modelId, attempt).with(taskIds).id(REQUEST_PREFIX);
    }

    /** The id of a work item for a further evaluator: another one than that of the same question to the own kind. */
    public static String ofFurtherRequest(
            String population,
            String modelId,
            Collection<String> taskIds,
            int attempt,
            String evaluatorKind,
            String evaluatorVersion) {
        return request(population, modelId, attempt)
                .with("evaluator")
                .with(evaluatorKind)
                .with(evaluatorVersion)
                .with(taskIds)
                .id(REQUEST_PREFIX);
    }

    private static Hash request(String population, String modelId, int attempt) {
        return new Hash().with(population).with(modelId).with(Integer.toString(attempt));
    }

    private static final class Hash {
        private final MessageDigest digest = sha256();

        Hash with(String part) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            return this;
        }

        /** In the order of the parts, whatever order they come in. */
        Hash with(Collection<String> parts) {
            parts.stream().sorted().forEach(this::with);
            return this;
        }

        String id(String prefix) {
            return prefix + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
