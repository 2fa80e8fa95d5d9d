package io.acdc.graalpyworker;

import io.acdc.scoring.sandbox.GraalPySandbox;
import io.acdc.scoring.sandbox.Sandbox;
import io.acdc.scoring.sandbox.SandboxChoice;
import io.acdc.scoring.sandbox.SandboxLimits;
import io.acdc.scoring.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Optional;

/** One sandbox with two workers for all tests of this module, since a worker takes seconds to start. */
final class StartedSandbox {
    static final SandboxLimits LIMITS =
            new SandboxLimits(Duration.ofSeconds(12), Duration.ofSeconds(3), 256L << 20, 64 << 10, 0);
    /** As many as tests run at a time: see junit-platform.properties. */
    private static final int WORKERS = 2;

    static final Sandbox SANDBOX = open();

    private StartedSandbox() {}

    private static Sandbox open() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Sandbox sandbox = GraalPySandbox.open(
                new SandboxSettings(SandboxChoice.GRAALPY, WORKERS, LIMITS, Optional.of(classPath)));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        return sandbox;
    }
}
