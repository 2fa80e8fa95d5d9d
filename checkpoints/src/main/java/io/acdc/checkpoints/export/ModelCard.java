package io.acdc.checkpoints.export;

import io.acdc.checkpoints.recipe.MergeRecipe;
import io.acdc.checkpoints.recipe.Recipe;
import io.acdc.checkpoints.recipe.SeedRecipe;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The {@code README.md} of an exported model: Hugging Face's YAML header and what is needed to make the model again.
 *
 * @param baseModel the base's name as users know it, such as a repository on a hub
 * @param recipe of this model
 * @param weightSha256 of its weights
 * @param notes further Markdown paragraphs, such as accuracies
 */
public record ModelCard(String baseModel, Recipe recipe, String weightSha256, List<String> notes) {
    public ModelCard {
        notes = List.copyOf(notes);
    }

    /** Markdown, ended by a line feed. */
    public String render() {
        return header()
                + description()
                + notes.stream().map(note -> "\n" + note + "\n").collect(Collectors.joining());
    }

    private String header() {
        return """
                ---
                library_name: transformers
                base_model: %s
                %stags:
                - merge
                - acdc
                ---
                """.formatted(quoted(baseModel), relation());
    }

    private String relation() {
        return switch (recipe) {
            case MergeRecipe _ -> "base_model_relation: merge\n";
            case SeedRecipe _ -> "base_model_relation: finetune\n";
        };
    }

    private String description() {
        return """

                # %s

                %s The recipe and the checkpoints it names give these weights again, bit by bit.

                ```
                %s```

                SHA-256 of the weights: `%s`
                """.formatted(recipe.id(), origin(), recipe.canonicalForm(), weightSha256);
    }

    private String origin() {
        return switch (recipe) {
            case MergeRecipe merge ->
                "Merged by AC/DC from " + merge.parents().size() + " parents with `"
                        + merge.crossover().name() + "`, mutation `"
                        + merge.mutation().name() + "`.";
            case SeedRecipe seed -> "The seed `" + seed.name() + "`, as it was given.";
        };
    }

    /** A YAML double-quoted scalar: a name may hold a colon or a hash sign. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
