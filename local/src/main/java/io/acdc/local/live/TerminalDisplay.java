package io.acdc.local.live;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Redraws the same lines in place; what is said stays above them. Uses five escape sequences that every terminal knows
 * and leaves signals and modes of the terminal alone, so that Ctrl-C stays what it is.
 */
public final class TerminalDisplay implements LiveDisplay {
    private static final String ESCAPE = "\u001b[";
    private static final String CLEAR_BELOW = ESCAPE + "J";
    /** A line that wrapped would throw off the count of lines to go up; so the terminal cuts what is too wide. */
    private static final String CUT = ESCAPE + "?7l";

    private static final String WRAP = ESCAPE + "?7h";

    private final PrintStream out;
    private int drawn;

    TerminalDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(500);
    }

    @Override
    public synchronized void show(Frame frame) {
        List<String> lines = FrameText.lines(frame);
        out.print(erasure() + CUT + String.join(System.lineSeparator(), lines) + WRAP + System.lineSeparator());
        out.flush();
        drawn = lines.size();
    }

    @Override
    public synchronized void say(String line) {
        out.print(erasure() + line + System.lineSeparator());
        out.flush();
        drawn = 0;
    }

    private String erasure() {
        return drawn == 0 ? "" : "\r" + ESCAPE + drawn + "A" + CLEAR_BELOW;
    }
}
