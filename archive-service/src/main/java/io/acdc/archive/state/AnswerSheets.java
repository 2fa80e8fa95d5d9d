package io.acdc.archive.state;

import io.acdc.evolution.archive.Answer;
import io.acdc.evolution.archive.KeptFindings;
import io.acdc.evolution.archive.KeptSheet;
import io.acdc.evolution.archive.SheetName;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Set;

/** Answers and findings as the stores hold them. */
final class AnswerSheets {
    private AnswerSheets() {}

    static AnswerSheetEntry entry(KeptSheet sheet) {
        return new AnswerSheetEntry(bytes(sheet.answered()), bytes(sheet.passed()), bytes(sheet.unscored()));
    }

    static KeptSheet sheet(SheetName name, AnswerSheetEntry entry) {
        return new KeptSheet(
                name.modelId(),
                name.by(),
                BitSet.valueOf(entry.getAnswered()),
                BitSet.valueOf(entry.getPassed()),
                BitSet.valueOf(entry.getUnscored()));
    }

    static FindingsEntry entry(KeptFindings findings) {
        return new FindingsEntry(
                findings.passed().stream().sorted().toList(),
                findings.failed().stream().sorted().toList());
    }

    static KeptFindings findings(String modelId, FindingsEntry entry) {
        return new KeptFindings(modelId, Set.copyOf(entry.getPassed()), Set.copyOf(entry.getFailed()));
    }

    static byte code(Answer answer) {
        return switch (answer) {
            case FAILED -> 0;
            case PASSED -> 1;
            case UNSCORED -> 2;
        };
    }

    static Answer answer(byte code) {
        return switch (code) {
            case 0 -> Answer.FAILED;
            case 1 -> Answer.PASSED;
            case 2 -> Answer.UNSCORED;
            default -> throw new IllegalStateException("state store holds an unknown answer " + code);
        };
    }

    private static ByteBuffer bytes(BitSet bits) {
        return ByteBuffer.wrap(bits.toByteArray());
    }
}
