package io.acdc.checkpoints.recipe;

import java.util.regex.Pattern;

/**
 * A model that was given, not made.
 *
 * @param name what the user calls it, one line
 * @param weightSha256 as {@link io.acdc.checkpoints.checkpoint.WeightDigest} computes it
 */
public record SeedRecipe(String name, String weightSha256) implements Recipe {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public SeedRecipe {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a seed's name must be one line of text, not '" + name + "'");
        }
        if (!SHA256.matcher(weightSha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: '" + weightSha256 + "'");
        }
    }

    @Override
    public String canonicalForm() {
        return CanonicalForm.of(this);
    }
}
