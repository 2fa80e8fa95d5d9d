package io.acdc.local.live;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/** Redraws the same lines in place; what is said stays above them. */
public final class TerminalDisplay implements LiveDisplay {
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final int NARROWEST = 40;

    private final Terminal terminal;
    private int drawn;

    TerminalDisplay() {
        try {
            this.terminal = TerminalBuilder.builder().system(true).build();
        } catch (IOException failure) {
            throw AcdcFailure.couldNotRun(
                    "the terminal cannot be used (%s): try --plain".formatted(failure.getMessage()));
        }
    }

    @Override
    public Duration interval() {
        return Duration.ofMillis(500);
    }

    @Override
    public synchronized void show(Frame frame) {
        erase();
        List<String> lines = FrameText.lines(frame);
        lines.forEach(this::print);
        drawn = lines.size();
        terminal.flush();
    }

    @Override
    public synchronized void say(String line) {
        erase();
        terminal.writer().println(line);
        terminal.flush();
    }

    private void erase() {
        if (drawn > 0) {
            terminal.writer().print("\u001b[%dA".formatted(drawn) + "\r" + CLEAR_BELOW);
            drawn = 0;
        }
    }

    /** A line that wrapped would throw off the count of lines to go up. */
    private void print(String line) {
        int width = Math.max(NARROWEST, terminal.getSize().getColumns() - 1);
        terminal.writer().println(new AttributedString(line).columnSubSequence(0, width));
    }
}
