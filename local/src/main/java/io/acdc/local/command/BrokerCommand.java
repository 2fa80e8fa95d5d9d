package io.acdc.local.command;

import io.acdc.local.broker.LocalBroker;
import io.acdc.local.data.DirectoryLock;
import io.acdc.local.data.RunFile;
import io.acdc.local.failure.ExitCode;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.RestartPolicy;
import io.acdc.local.process.Supervisor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code acdc broker}: the broker of a data directory alone, so that other tools can read its topics. */
@Command(
        name = "broker",
        mixinStandardHelpOptions = true,
        description =
                "Runs only the broker of a data directory, until Ctrl-C, so that other tools can read its topics.")
final class BrokerCommand implements Callable<Integer> {
    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--port", paramLabel = "P", description = "Port of the broker (default: a free one).")
    private Optional<Integer> port = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        try (DirectoryLock _ = data.directory().open();
                Supervisor supervisor = new Supervisor(RestartPolicy.standard())) {
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-children"));
            LocalBroker broker = LocalBroker.start(Installation.current(), data.directory(), port, supervisor);
            broker.awaitReady();
            writeRunFile(broker);
            System.out.println("broker ready on " + broker.bootstrap());
            broker.awaitEnd();
        }
        return ExitCode.DONE.number();
    }

    /** Other commands join this broker. */
    private void writeRunFile(LocalBroker broker) {
        new RunFile(
                        ProcessHandle.current().pid(),
                        broker.bootstrap(),
                        Map.of("broker", broker.settings().port()),
                        Map.of())
                .write(data.directory().runFile());
    }
}
