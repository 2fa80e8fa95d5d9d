package io.acdc.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Finds, in the end of a log file, the line that most likely says what went wrong. */
public final class LogTail {
    private static final int TAIL_BYTES = 64 * 1024;
    private static final int LONGEST_LINE = 300;
    private static final Pattern COMPLAINT = Pattern.compile("\\b(ERROR|FATAL)\\b|Exception|Error:|^Caused by");

    private LogTail() {}

    /** The last line that complains, else the last line, else a remark that there is nothing. */
    public static String lastComplaint(Path log) {
        List<String> lines = tail(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.reversed().stream()
                .filter(line -> COMPLAINT.matcher(line).find())
                .findFirst()
                .or(() -> lines.reversed().stream().findFirst())
                .map(line -> line.strip()
                        .substring(0, Math.min(LONGEST_LINE, line.strip().length())))
                .orElse("its log is empty");
    }

    private static String tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
