package io.acdc.local.run;

import io.acdc.checkpoints.checkpoint.ByteSize;
import io.acdc.local.data.DataDirectory;
import io.acdc.local.data.Ports;
import io.acdc.local.installation.Installation;
import io.acdc.local.process.ChildSpec;
import io.acdc.local.process.ChildSpec.StopOrder;
import io.acdc.local.process.JavaCommand;
import io.acdc.schemas.registry.RegistryProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The four services as child processes.
 *
 * @param installation where they lie
 * @param data where they keep things
 * @param bootstrap the broker's address
 * @param registry URL of the schema registry, if any
 * @param scientist the language model that writes and judges, if any
 * @param diskBudget most bytes that made checkpoints shall take, if there is a limit
 */
record Services(
        Installation installation,
        DataDirectory data,
        String bootstrap,
        Optional<String> registry,
        Optional<ScientistServer> scientist,
        Optional<ByteSize> diskBudget) {
    private static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final List<String> LIGHT = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    static final String EVALUATOR_HEAP = "384m";
    /** Vector instructions need the optimising compiler. */
    private static final List<String> VECTOR =
            List.of("-XX:+UseSerialGC", "--add-modules", "jdk.incubator.vector", "-Doffline=true");

    /** One service JVM. */
    private record Role(String service, String instance, String heap, List<String> jvmOptions) {}

    /** The programs to start, with as many of each as asked for. */
    List<ChildSpec> specs(ProcessCounts counts) {
        List<Role> roles = new ArrayList<>(List.of(new Role("task-service", "task-0", "384m", judging())));
        IntStream.range(0, counts.mergers())
                .mapToObj(number -> new Role("merge-service", "merge-" + number, "1g", merge()))
                .forEach(roles::add);
        IntStream.range(0, counts.archives())
                .mapToObj(number -> new Role("archive-service", "archive-" + number, "256m", LIGHT))
                .forEach(roles::add);
        IntStream.range(0, counts.evaluators())
                .mapToObj(number -> new Role("eval-service", evaluator(number), EVALUATOR_HEAP, judging()))
                .forEach(roles::add);
        List<Integer> ports = Ports.free(roles.size());
        return IntStream.range(0, roles.size())
                .mapToObj(index -> spec(roles.get(index), ports.get(index)))
                .toList();
    }

    /**
     * One more evaluator.
     *
     * @param instance unlike all others
     * @param heap its memory, as {@code -Xmx} takes it
     * @param options further ones of its JVM
     */
    ChildSpec addedEvaluator(String instance, String heap, List<String> options) {
        List<String> all = new ArrayList<>(judging());
        all.addAll(options);
        return spec(
                new Role("eval-service", instance, heap, List.copyOf(all)),
                Ports.free(1).getFirst());
    }

    /** Name of an evaluator process and instance. */
    static String evaluator(int number) {
        return "eval-" + number;
    }

    /** For those who run tasks' code and ask a language model; the others would take these settings for a mistake. */
    private List<String> judging() {
        List<String> options = new ArrayList<>(VECTOR);
        installation
                .graalPyClassPath()
                .ifPresent(classPath -> options.add("-Dacdc.sandbox.graalpy-class-path=" + classPath));
        scientist.ifPresent(server ->
                server.properties().forEach((name, value) -> options.add("-D%s=%s".formatted(name, value))));
        return List.copyOf(options);
    }

    private List<String> merge() {
        List<String> options = new ArrayList<>(VECTOR);
        // Only the mutation of large matrices needs the heap it may have.
        options.add("-Xms64m");
        options.add("-Dacdc.store=" + data.checkpoints());
        diskBudget.ifPresent(budget -> options.add("-Dacdc.store.budget=" + budget.bytes()));
        return List.copyOf(options);
    }

    private ChildSpec spec(Role role, int port) {
        List<String> options = new ArrayList<>(role.jvmOptions());
        options.addAll(List.of(
                "-Xmx" + role.heap(),
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                // Named in the runner's manifest, which counts only for java -jar.
                "--add-opens",
                "java.base/java.lang=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dkafka.bootstrap.servers=" + bootstrap,
                "-Dacdc.instance=" + role.instance(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port));
        registry.ifPresent(url -> options.add("-D" + RegistryProfile.SETTING + "=" + url));
        JavaCommand command = new JavaCommand(
                installation.leashJar(), List.of(installation.serviceJar(role.service())), QUARKUS, options, List.of());
        return new ChildSpec(
                role.instance(),
                command.line(),
                Map.of(),
                data.log(role.instance()),
                StopOrder.FIRST,
                OptionalInt.of(port));
    }
}
