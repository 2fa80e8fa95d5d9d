package io.acdc.servicekit.registry;

import io.acdc.schemas.registry.RegistryProfile;
import io.acdc.schemas.registry.SchemaRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The registry that {@code acdc.registry.url} names. */
@Singleton
public final class RegistryAccess {
    private static final Logger LOG = Logger.getLogger(RegistryAccess.class);

    private final RegistryProfile profile;

    @Inject
    RegistryAccess(@ConfigProperty(name = RegistryProfile.SETTING) Optional<String> url) {
        this.profile = RegistryProfile.of(url, line -> LOG.warn(line));
    }

    /** The registry to write and read with; it is waited for. */
    public Optional<SchemaRegistry> registry() {
        return profile.registry();
    }

    /** Whoever waits for the registry, waits no longer. */
    public void close() {
        profile.close();
    }

    Optional<String> trouble() {
        return profile.trouble();
    }
}
