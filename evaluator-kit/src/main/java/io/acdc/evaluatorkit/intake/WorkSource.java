package io.acdc.evaluatorkit.intake;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where work comes from, shared with the other instances of the evaluator. For one thread, but for {@link #done} and
 * {@link #wakeup}.
 */
public interface WorkSource extends AutoCloseable {
    /**
     * Takes what there is, waiting at most so long for it.
     *
     * @param more whether more is wanted; if not, nothing is taken, and others hear that this instance is alive
     */
    List<ConsumerRecord<String, byte[]>> take(Duration patience, boolean more);

    /** Nobody needs to take that record again. From any thread. */
    void done(ConsumerRecord<String, byte[]> record);

    /** Tells the broker what is done, every now and then. */
    void settle();

    /** Whatever is being waited for is given up with a WakeupException. From any thread. */
    void wakeup();

    /** Tells the broker what is done and hands the rest back. */
    @Override
    void close();
}
