package io.acdc.benchmarks.distribution;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An evaluator that sleeps as long as an item says, times its slowness: {@code way bootstrap topic slowness}. Tells what
 * it does on standard output: {@code taken ID MILLIS} and {@code done ID MILLIS}, by the clock.
 */
final class SleepingEvaluator {
    private SleepingEvaluator() {}

    /** Works on items and says so. */
    record Reports(double slowness) {
        void work(ConsumerRecord<String, byte[]> item) {
            say("taken", item);
            try {
                long millis = Long.parseLong(new String(item.value(), StandardCharsets.UTF_8));
                Thread.sleep(Math.round(millis * slowness));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            say("done", item);
        }

        void gaveUp(ConsumerRecord<String, byte[]> item) {
            say("gave-up", item);
        }

        private static void say(String what, ConsumerRecord<String, byte[]> item) {
            System.out.printf("%s %s %d%n", what, item.key(), System.currentTimeMillis());
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        Way.valueOf(arguments[0]).take(arguments[1], arguments[2], new Reports(Double.parseDouble(arguments[3])));
    }
}
