package io.acdc.local.logfiles;

import io.acdc.local.failure.AcdcFailure;
import io.acdc.local.inspect.BrokerAccess;
import io.acdc.schemas.topics.TopicCreation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** Brokers on which an import can be done: with all topics, and with nobody who would decide about what arrives. */
public final class ImportTarget {
    /** The group of the archive service, as its settings name it unless told otherwise. */
    private static final String ARCHIVE_GROUP = "acdc-archive";

    private static final short BROKERS_DEFAULT = -1;

    private ImportTarget() {}

    /** Makes the broker of a data directory ready; nobody else uses it. */
    public static BrokerAccess local(BrokerAccess broker) throws InterruptedException {
        createTopics(TopicCreation.local(), broker);
        return broker;
    }

    /**
     * Makes a broker of others ready.
     *
     * @throws AcdcFailure when an archive service runs on it
     */
    public static BrokerAccess foreign(BrokerAccess broker) throws InterruptedException {
        if (archiveRuns(broker.clientConfiguration())) {
            throw AcdcFailure.couldNotRun(
                    "an archive service runs on %s and would decide about what is imported: stop it first"
                            .formatted(broker.bootstrap()));
        }
        TopicCreation local = TopicCreation.local();
        createTopics(new TopicCreation(local.populationPartitions(), local.workPartitions(), BROKERS_DEFAULT), broker);
        return broker;
    }

    private static boolean archiveRuns(Map<String, Object> clientConfiguration) throws InterruptedException {
        try (Admin admin = Admin.create(clientConfiguration)) {
            return admin.describeStreamsGroups(List.of(ARCHIVE_GROUP)).all().get().values().stream()
                    .anyMatch(group -> !group.members().isEmpty());
        } catch (ExecutionException noSuchGroup) {
            return false;
        }
    }

    private static void createTopics(TopicCreation creation, BrokerAccess broker) throws InterruptedException {
        try {
            creation.createAll(broker.clientConfiguration());
        } catch (ExecutionException failure) {
            throw AcdcFailure.couldNotRun(
                    "the topics on %s could not be created: %s".formatted(broker.bootstrap(), failure.getCause()));
        }
    }
}
