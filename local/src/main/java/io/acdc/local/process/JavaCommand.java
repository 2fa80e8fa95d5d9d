package io.acdc.local.process;

import io.acdc.local.leash.Leash;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command line of a child JVM on a {@link Leash}.
 *
 * @param leashJar the jar holding {@link Leash} alone
 * @param classPath jars and directories of the program
 * @param mainClass the program
 * @param jvmOptions heap, compiler, modules, system properties
 * @param arguments the program's arguments
 */
public record JavaCommand(
        Path leashJar, List<Path> classPath, String mainClass, List<String> jvmOptions, List<String> arguments) {
    /**
     * A terminal sends Ctrl-C to the whole process group. Children ignore it (an ignored signal stays ignored across
     * exec, and the JVM respects that), so that the parent can stop them in order.
     */
    private static final String IGNORE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    public JavaCommand {
        classPath = List.copyOf(classPath);
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
    }

    /** Program and arguments, ready for a {@link ChildSpec}. */
    public List<String> line() {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", IGNORE_TERMINAL, "acdc-child", javaProgram()));
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", joinedClassPath(), Leash.class.getName(), mainClass));
        line.addAll(arguments);
        return List.copyOf(line);
    }

    private String joinedClassPath() {
        return Stream.concat(Stream.of(leashJar), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
