package io.acdc.training.publish;

import java.util.List;
import java.util.Map;

/** The {@code README.md} of the seeds directory. */
record SeedsReadme(List<TrainedSeed> seeds, SeedResults results) {
    String markdown() {
        return Template.load("seeds.md")
                .fill(Map.of(
                        "questions", results.union().questions().size(),
                        "accuracy", AccuracyTables.byModel(results.byName()),
                        "costs", costs()));
    }

    private String costs() {
        List<List<String>> rows = seeds.stream()
                .map(seed -> List.of(
                        seed.name(),
                        Integer.toString(seed.cost().steps()),
                        Numbers.millions(seed.cost().tokens()),
                        Numbers.minutes(seed.cost().seconds())))
                .toList();
        return new Table(List.of("", "steps of 64", "million tokens", "minutes"), rows).markdown();
    }
}
