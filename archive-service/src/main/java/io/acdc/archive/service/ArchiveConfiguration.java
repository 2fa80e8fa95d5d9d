package io.acdc.archive.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the service. */
@ConfigMapping(prefix = "acdc")
public interface ArchiveConfiguration {
    /** Name of this instance. */
    @WithDefault("archive-0")
    String instance();

    /** Settings of the Kafka Streams application. */
    Streams streams();

    /** Settings of what is answered over HTTP. */
    Rest rest();

    /** Settings of what is answered over HTTP. */
    interface Rest {
        /** A client of a stream that takes nothing for so long is disconnected. */
        @WithDefault("10s")
        Duration clientPatience();
    }

    /** Settings of the schema registry. */
    Registry registry();

    /** Settings of the schema registry. */
    interface Registry {
        /** Its URL; absent when values are written in single-object encoding. */
        Optional<String> url();
    }

    /** Settings of the Kafka Streams application. */
    interface Streams {
        /** Application id: names the group, the changelog topics and the transactions. */
        @WithDefault("acdc-archive")
        String applicationId();

        /** Directory for what Kafka Streams keeps on disk; the stores themselves are in memory. */
        Path stateDirectory();

        /** How often facts read are committed at least; decisions and work items are committed at once. */
        @WithDefault("200ms")
        Duration commitInterval();

        /** After this the work of an instance that went silent is given to another. */
        @WithDefault("6s")
        Duration sessionTimeout();

        /** Copies of the changelog topics. */
        @WithDefault("1")
        int replicationFactor();
    }
}
