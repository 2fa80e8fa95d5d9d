package io.acdc.schemas.registry;

/** A registry gave no answer that can be used. The message is one line: which registry, and what it said. */
public final class RegistryException extends RuntimeException {
    public RegistryException(String line) {
        super(line);
    }

    public RegistryException(String line, Throwable cause) {
        super(line, cause);
    }

    /** The one line for the user. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
