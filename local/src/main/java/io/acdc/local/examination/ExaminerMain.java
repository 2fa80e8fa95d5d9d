package io.acdc.local.examination;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acdc.inference.runner.ModelLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The examiner's JVM, which uses the vector instructions the command itself does without. Argument: the order's file. */
public final class ExaminerMain {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ExaminerMain() {}

    public static void main(String[] arguments) throws Exception {
        ExaminationOrder order = JSON.readValue(Files.readString(Path.of(arguments[0])), ExaminationOrder.class);
        try (PrintStream results = new PrintStream(order.results(), StandardCharsets.UTF_8);
                ModelLoader loader = new ModelLoader();
                ExecutorService threads =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            examineAll(order, new Examiner(order, loader), threads, results);
        }
        System.exit(0);
    }

    private static void examineAll(
            ExaminationOrder order, Examiner examiner, ExecutorService threads, PrintStream results)
            throws InterruptedException, ExecutionException {
        int required = Math.min(order.required(), order.papers().size());
        examine(order.papers().subList(0, required), () -> true, examiner, threads, results);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(order.seconds());
        examine(
                order.papers().subList(required, order.papers().size()),
                () -> System.nanoTime() < deadline,
                examiner,
                threads,
                results);
    }

    private static void examine(
            List<Paper> papers,
            BooleanSupplier timeLeft,
            Examiner examiner,
            ExecutorService threads,
            PrintStream results)
            throws InterruptedException, ExecutionException {
        List<Future<?>> sittings = new ArrayList<>();
        for (Paper paper : papers) {
            sittings.add(threads.submit(() -> {
                if (timeLeft.getAsBoolean()) {
                    report(examiner.examine(paper), results);
                }
            }));
        }
        for (Future<?> sitting : sittings) {
            sitting.get();
        }
    }

    private static void report(PaperResult result, PrintStream results) {
        try {
            results.println(JSON.writeValueAsString(result));
            results.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
