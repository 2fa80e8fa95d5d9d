package io.acdc.evolution.taskforce;

import java.util.regex.Pattern;

/** The reference tells seeds from evolved models by their names only. */
final class SeedNames {
    private static final Pattern EVOLVED = Pattern.compile("gen_\\d+_ind_\\d+");

    private SeedNames() {}

    static boolean isSeed(String path) {
        return !EVOLVED.matcher(name(path)).matches();
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static int generation(String name) {
        return Integer.parseInt(name.split("_", -1)[1]);
    }
}
