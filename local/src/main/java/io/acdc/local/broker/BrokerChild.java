package io.acdc.local.broker;

import io.acdc.local.installation.Installation;
import io.acdc.local.process.ChildSpec;
import io.acdc.local.process.ChildSpec.StopOrder;
import io.acdc.local.process.JavaCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The broker as a child process. */
final class BrokerChild {
    /** Its name among the children. */
    static final String NAME = "broker";

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx320m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");

    private BrokerChild() {}

    /** What to run. */
    static ChildSpec spec(Installation installation, BrokerSettings settings, Path log) {
        JavaCommand command = new JavaCommand(
                installation.leashJar(),
                List.of(installation.localJar()),
                BrokerMain.class.getName(),
                JVM_OPTIONS,
                List.of(
                        settings.directory().toString(),
                        Integer.toString(settings.port()),
                        Integer.toString(settings.controllerPort())));
        return new ChildSpec(NAME, command.line(), Map.of(), log, StopOrder.LAST);
    }
}
