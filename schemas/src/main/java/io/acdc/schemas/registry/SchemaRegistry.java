package io.acdc.schemas.registry;

import java.util.Optional;
import org.apache.avro.Schema;

/** Numbers for schemas, kept by a server. Safe for use by several threads. */
public interface SchemaRegistry {
    /**
     * The Avro schema with that number; empty if the registry says that it has none.
     *
     * @throws RegistryException when the registry gives no answer
     */
    Optional<Schema> find(int id);

    /**
     * The number of a schema under a subject: the one it has, or a new one if it was not registered yet.
     *
     * @throws RegistryException when the registry gives no answer, or does not take the schema
     */
    int register(String subject, Schema schema);

    /** Where it is, for people. */
    String address();
}
