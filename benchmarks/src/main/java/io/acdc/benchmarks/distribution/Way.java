package io.acdc.benchmarks.distribution;

import io.acdc.benchmarks.distribution.SleepingEvaluator.Reports;
import io.acdc.schemas.work.Delivery;
import io.acdc.schemas.work.Outcome;
import io.acdc.schemas.work.WorkGroup;
import io.acdc.schemas.work.WorkHandler;
import io.acdc.schemas.work.WorkTaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How an evaluator gets its work. */
enum Way {
    /** A consumer group that divides the partitions, one item at a time, committed after each. */
    PARTITIONS {
        @Override
        void take(String bootstrap, String topic, Reports reports) {
            Map<String, Object> configuration = Map.of(
                    "bootstrap.servers",
                    bootstrap,
                    "group.id",
                    "evaluators",
                    "auto.offset.reset",
                    "earliest",
                    "isolation.level",
                    "read_committed",
                    "enable.auto.commit",
                    false,
                    "max.poll.records",
                    1,
                    "session.timeout.ms",
                    6000,
                    "heartbeat.interval.ms",
                    1500,
                    "partition.assignment.strategy",
                    "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(configuration, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(topic));
                while (true) {
                    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                        reports.work(record);
                        commit(consumer);
                    }
                }
            }
        }

        // In the middle of a rebalance that is not possible: whoever gets the partition does the item again.
        private static void commit(KafkaConsumer<String, byte[]> consumer) {
            try {
                consumer.commitSync();
            } catch (CommitFailedException | RebalanceInProgressException moved) {
                System.err.println("not committed: " + moved.getMessage());
            }
        }
    },
    /** A share group that hands out single items. */
    SHARE_GROUP {
        @Override
        void take(String bootstrap, String topic, Reports reports) throws InterruptedException {
            WorkGroup group = WorkGroup.on(topic, "evaluators.sleeping");
            WorkTaker.start(Map.of("bootstrap.servers", bootstrap), group, sleeping(reports), System.err::println);
            Thread.currentThread().join();
        }

        private static WorkHandler sleeping(Reports reports) {
            return new WorkHandler() {
                @Override
                public Outcome handle(Delivery delivery) {
                    reports.work(delivery.record());
                    return new Outcome.Done();
                }

                @Override
                public void giveUp(Delivery delivery, String reason) {
                    reports.gaveUp(delivery.record());
                }
            };
        }
    };

    /** Takes work until the process ends. */
    abstract void take(String bootstrap, String topic, Reports reports) throws InterruptedException;
}
