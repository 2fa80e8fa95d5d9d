package io.acdc.local.live;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;

/** Where progress is shown. */
public sealed interface LiveDisplay permits TerminalDisplay, PlainDisplay, SilentDisplay {
    /** How often {@link #show} should be called. */
    Duration interval();

    /** Shows a frame. */
    void show(Frame frame);

    /** Says something that stays visible. */
    void say(String line);

    /** In place on a terminal; plain lines where there is none or the user wants them. */
    static LiveDisplay choose(boolean plain) {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        boolean capable = !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
        return !plain && terminal && capable ? new TerminalDisplay(System.out) : new PlainDisplay(System.out);
    }
}
