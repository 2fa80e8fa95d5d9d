package io.acdc.local;

import io.acdc.local.command.CommandLines;

/** The {@code acdc} program. */
public final class Acdc {
    private Acdc() {}

    public static void main(String[] arguments) {
        System.exit(CommandLines.standard().execute(arguments));
    }
}
