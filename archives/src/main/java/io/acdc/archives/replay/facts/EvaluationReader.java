package io.acdc.archives.replay.facts;

import io.acdc.archives.mapping.ArchiveWords;
import io.acdc.archives.replay.facts.FieldProgram.Encoding;
import io.acdc.archives.replay.facts.FieldProgram.Wanted;
import io.acdc.checkpoints.checkpoint.ModelId;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationOutcome;
import io.acdc.events.EvaluatorRole;
import io.acdc.evolution.archive.Answer;
import io.acdc.schemas.codec.SchemaCatalogue;
import io.acdc.schemas.ids.ContentIdCheck;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a replay needs of an evaluation, and nothing else: prompt and output, most of every record, are skipped. Says
 * nothing about records that are not plainly right; those go the ordinary way. Confined to one thread.
 */
final class EvaluationReader {
    private static final List<Wanted> WANTED = List.of(
            new Wanted("population", Encoding.BYTES),
            new Wanted("evaluationId", Encoding.BYTES),
            new Wanted("modelId", Encoding.BYTES),
            new Wanted("taskId", Encoding.BYTES),
            new Wanted("evaluator.kind", Encoding.BYTES),
            new Wanted("evaluator.version", Encoding.BYTES),
            new Wanted("evaluator.role", Encoding.SYMBOL),
            new Wanted("outcome", Encoding.SYMBOL),
            new Wanted("score", Encoding.DOUBLE));
    private static final int POPULATION = 0;
    private static final int EVALUATION_ID = 1;
    private static final int MODEL_ID = 2;
    private static final int TASK_ID = 3;
    private static final int KIND = 4;
    private static final int VERSION = 5;
    private static final int ROLE = 6;
    private static final int OUTCOME = 7;
    private static final int SCORE = 8;

    private static final int HEADER_BYTES = 10;
    private static final char MARKER = 0xC301;

    private final SchemaCatalogue schemas;
    private final FactNumbers numbers;
    private final ContentIdCheck ids = new ContentIdCheck();
    private final BitSet validModels = new BitSet();
    private Optional<Writer> writer = Optional.empty();
    private byte[] lastKey = new byte[0];
    private String lastName = "";

    /** How one writer's records are read. */
    private record Writer(long fingerprint, FieldReader fields, int scored, int failed, int skill, int gate) {}

    EvaluationReader(SchemaCatalogue schemas, FactNumbers numbers) {
        this.schemas = schemas;
        this.numbers = numbers;
    }

    /** The evaluation in a value; empty if the value is not plainly right. */
    Optional<EvaluationFact> read(@Nullable String key, byte @Nullable [] value) {
        if (key == null
                || value == null
                || value.length < HEADER_BYTES
                || ByteBuffer.wrap(value).getChar() != MARKER) {
            return Optional.empty();
        }
        long fingerprint = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getLong(Short.BYTES);
        if (writer.isEmpty() || writer.get().fingerprint() != fingerprint) {
            writer = writer(fingerprint);
        }
        return writer.filter(known -> known.fields().read(value, HEADER_BYTES))
                .flatMap(known -> evaluation(known, key, value));
    }

    private Optional<EvaluationFact> evaluation(Writer known, String key, byte[] value) {
        FieldReader fields = known.fields();
        double score = fields.number(SCORE);
        boolean failed = fields.symbol(OUTCOME) == known.failed();
        if (!(score >= 0 && score <= 1)
                || !(failed || fields.symbol(OUTCOME) == known.scored())
                || !(fields.symbol(ROLE) == known.skill() || fields.symbol(ROLE) == known.gate())
                || !isPopulation(key, fields, value)
                || !isIdOfContent(fields, value)) {
            return Optional.empty();
        }
        int model = number(numbers.models(), MODEL_ID, fields, value);
        if (!isValid(model)) {
            return Optional.empty();
        }
        int task = number(numbers.tasks(), TASK_ID, fields, value);
        int kind = number(numbers.evaluatorKinds(), KIND, fields, value);
        int version = number(numbers.evaluatorVersions(), VERSION, fields, value);
        Answer answer = ArchiveWords.answer(failed, score);
        return Optional.of(
                fields.symbol(ROLE) == known.gate()
                        ? new EvaluationFact.Inspection(model, task, kind, version, answer)
                        : new EvaluationFact.Evaluation(model, task, kind, version, answer));
    }

    private boolean isPopulation(String key, FieldReader fields, byte[] value) {
        if (!key.equals(lastName)) {
            lastName = key;
            lastKey = key.getBytes(StandardCharsets.UTF_8);
        }
        int from = fields.offset(POPULATION);
        return Arrays.equals(lastKey, 0, lastKey.length, value, from, from + fields.length(POPULATION));
    }

    private boolean isIdOfContent(FieldReader fields, byte[] value) {
        ids.begin();
        for (int part : new int[] {POPULATION, MODEL_ID, TASK_ID, KIND, VERSION}) {
            ids.with(value, fields.offset(part), fields.length(part));
        }
        return ids.isEvaluation(value, fields.offset(EVALUATION_ID), fields.length(EVALUATION_ID));
    }

    private boolean isValid(int model) {
        if (!validModels.get(model) && ModelId.isValid(numbers.models().name(model))) {
            validModels.set(model);
        }
        return validModels.get(model);
    }

    private static int number(Numbering numbering, int target, FieldReader fields, byte[] value) {
        return numbering.of(value, fields.offset(target), fields.length(target));
    }

    private Optional<Writer> writer(long fingerprint) {
        return schemas.find(fingerprint)
                .filter(schema -> schema.getFullName().equals(EvaluationCompleted.class.getName()))
                .flatMap(
                        schema -> FieldProgram.of(schema, WANTED).map(program -> writer(fingerprint, schema, program)));
    }

    private static Writer writer(long fingerprint, Schema schema, FieldProgram program) {
        List<String> outcomes = schema.getField("outcome").schema().getEnumSymbols();
        List<String> roles =
                schema.getField("evaluator").schema().getField("role").schema().getEnumSymbols();
        return new Writer(
                fingerprint,
                new FieldReader(program, WANTED.size()),
                outcomes.indexOf(EvaluationOutcome.SCORED.name()),
                outcomes.indexOf(EvaluationOutcome.FAILED.name()),
                roles.indexOf(EvaluatorRole.SKILL.name()),
                roles.indexOf(EvaluatorRole.GATE.name()));
    }
}
