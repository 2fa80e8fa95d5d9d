package io.acdc.local.live;

import java.time.Duration;

/** Shows nothing, for callers that want one document on standard output. */
public final class SilentDisplay implements LiveDisplay {
    @Override
    public Duration interval() {
        return Duration.ofMillis(500);
    }

    @Override
    public void show(Frame frame) {
        // Nobody looks.
    }

    @Override
    public void say(String line) {
        // Nobody listens.
    }
}
