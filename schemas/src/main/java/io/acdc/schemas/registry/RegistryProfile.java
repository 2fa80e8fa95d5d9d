package io.acdc.schemas.registry;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The registry a process was told to use, if any.
 *
 * @param patient the registry, which is waited for
 */
public record RegistryProfile(Optional<PatientRegistry> patient) implements AutoCloseable {
    /** Setting of the services that names the registry's URL. */
    public static final String SETTING = "acdc.registry.url";

    /** No registry: values explain themselves by the fingerprint of their schema. */
    public static RegistryProfile none() {
        return new RegistryProfile(Optional.empty());
    }

    /**
     * The profile that a setting asks for.
     *
     * @param url of the registry; empty or blank for none
     * @param says takes a line when the registry does not answer, and when it does again
     * @throws IllegalArgumentException in one line, when it is no URL
     */
    public static RegistryProfile of(Optional<String> url, Consumer<String> says) {
        return new RegistryProfile(url.filter(Predicate.not(String::isBlank))
                .map(RegistryAddress::of)
                .map(address -> new PatientRegistry(RegistryClient.at(address), says)));
    }

    /** The registry to write and read with. */
    public Optional<SchemaRegistry> registry() {
        return patient.map(SchemaRegistry.class::cast);
    }

    /** What is being waited for, in one line. */
    public Optional<String> trouble() {
        return patient.flatMap(PatientRegistry::trouble);
    }

    @Override
    public void close() {
        patient.ifPresent(PatientRegistry::close);
    }
}
