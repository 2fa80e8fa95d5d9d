package io.acdc.local.installation;

/** What this program calls itself in the files it writes. */
public final class Product {
    /** Its version, as in the root pom. */
    public static final String VERSION = "0.1.0";

    private Product() {}
}
