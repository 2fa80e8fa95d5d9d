package io.acdc.archive.state;

import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.Changes.SingleAnswer;
import io.acdc.evolution.archive.EvaluatorId;
import io.acdc.evolution.archive.SheetName;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Store keys: the population, then what is below it, apart by slashes. Names of populations, models and tasks hold none;
 * kinds and versions of evaluators are URL-encoded.
 */
final class PopulationKey {
    private static final char SEPARATOR = '/';

    private PopulationKey() {}

    static String of(String population, String... below) {
        return population + SEPARATOR + String.join(String.valueOf(SEPARATOR), below);
    }

    /** A sheet: the model, then who scored, unless that is the population's own kind. */
    static String of(String population, SheetName sheet) {
        return by(sheet.by(), of(population, sheet.modelId()));
    }

    /** A single answer: model and task, then who scored, unless that is the population's own kind. */
    static String ofAnswer(String population, Optional<EvaluatorId> by, String modelId, String taskId) {
        return by(by, of(population, modelId, taskId));
    }

    /** Which sheet has that key. */
    static SheetName sheet(String key) {
        String[] parts = parts(key);
        return new SheetName(parts[1], evaluator(parts, 2));
    }

    /** Which answer has that key. */
    static SingleAnswer singleAnswer(String key, Answer answer) {
        String[] parts = parts(key);
        return new SingleAnswer(evaluator(parts, 3), parts[1], parts[2], answer);
    }

    /** The first key of everything below. */
    static String first(String prefix) {
        return prefix + SEPARATOR;
    }

    /** A key after everything below. */
    static String last(String prefix) {
        return prefix + (char) (SEPARATOR + 1);
    }

    /** What is below the population, such as a task or a model. */
    static String below(String key) {
        return parts(key)[1];
    }

    private static String by(Optional<EvaluatorId> evaluator, String key) {
        return evaluator
                .map(id -> of(key, encoded(id.kind()), encoded(id.version())))
                .orElse(key);
    }

    /** Kind and version stand from there on, if at all. */
    private static Optional<EvaluatorId> evaluator(String[] parts, int from) {
        return parts.length > from
                ? Optional.of(new EvaluatorId(decoded(parts[from]), decoded(parts[from + 1])))
                : Optional.empty();
    }

    private static String[] parts(String key) {
        return key.split(String.valueOf(SEPARATOR), -1);
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
