package io.acdc.local.live;

import java.io.PrintStream;
import java.time.Duration;

/** One line every few seconds. */
public final class PlainDisplay implements LiveDisplay {
    private final PrintStream out;

    PlainDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void show(Frame frame) {
        say(FrameText.line(frame));
    }

    @Override
    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
