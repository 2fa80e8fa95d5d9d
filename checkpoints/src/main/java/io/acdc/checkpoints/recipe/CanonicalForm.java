package io.acdc.checkpoints.recipe;

import io.acdc.checkpoints.checkpoint.ModelId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text that stands for a recipe: UTF-8 lines, each ended by a line feed.
 *
 * <pre>
 * acdc recipe 1            acdc recipe 1
 * seed NAME                base ID
 * weights SHA256           parent ID WEIGHT            (one line a parent, in order)
 *                          crossover NAME KEY=VALUE…   (keys in order)
 *                          mutation NAME KEY=VALUE…
 *                          random-seed LONG
 * </pre>
 *
 * Numbers are Java's shortest decimal that reads back as the same double. A change of this form changes every model's id,
 * so it never changes; a new form gets a new number in the first line.
 */
final class CanonicalForm {
    private static final String VERSION = "acdc recipe 1\n";
    private static final int ID_DIGITS = 20;

    private CanonicalForm() {}

    static String of(SeedRecipe seed) {
        return VERSION + "seed " + seed.name() + "\nweights " + seed.weightSha256() + "\n";
    }

    static String of(MergeRecipe merge) {
        String parents = merge.parents().stream()
                .map(parent -> "parent " + parent.id() + " " + parent.weight() + "\n")
                .collect(Collectors.joining());
        return VERSION + "base " + merge.base() + "\n"
                + parents
                + operator(
                        "crossover", merge.crossover().name(), merge.crossover().parameters())
                + operator("mutation", merge.mutation().name(), merge.mutation().parameters())
                + "random-seed " + merge.randomSeed() + "\n";
    }

    private static String operator(String kind, String name, Map<String, Double> parameters) {
        String settings = parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining());
        return kind + " " + name + settings + "\n";
    }

    static ModelId hash(String canonicalForm) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonicalForm.getBytes(StandardCharsets.UTF_8));
            return new ModelId("m-" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
