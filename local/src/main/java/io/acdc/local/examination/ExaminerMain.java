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
        long deadline = System.nanoTime() + order.seconds() * 1_000_000_000L;
        List<Future<?>> sittings = new ArrayList<>();
        for (int index = 0; index < order.papers().size(); index++) {
            Paper paper = order.papers().get(index);
            boolean required = index < order.required();
            sittings.add(threads.submit(() -> {
                if (required || System.nanoTime() < deadline) {
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
