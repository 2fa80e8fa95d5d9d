package io.acdc.evolution.taskforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.skill.SkillVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A golden case of kind {@code archive_files}: the archives of some generations, each a list of models. */
record ArchiveCase(JsonNode golden, JsonNode archives) {
    static ArchiveCase of(JsonNode golden, JsonNode archives) {
        return new ArchiveCase(golden, archives);
    }

    List<String> choose() {
        return switch (golden.get("function").asText()) {
            case "get_best_n_models_based_on_coverage" -> choose(coverRule(), generation(golden.get("gen")), size());
            case "get_best_n_models_based_on_fitness" ->
                choose(new BestFitness(), generation(golden.get("gen")), size());
            case "get_top_n_models_based_on_fitness_across_entire_archive" -> acrossGenerations();
            case "get_top_n_models_manual_gen_selection" -> generationByGeneration();
            case "get_top_n_models_from_gen_with_highest_coverage" -> bestGeneration();
            default -> throw new AssertionError("unknown function " + golden.get("function"));
        };
    }

    private List<String> acrossGenerations() {
        Map<String, JsonNode> latest = new LinkedHashMap<>();
        golden.get("kwargs")
                .get("relevant_gens")
                .forEach(number -> generation(number)
                        .forEach(model -> latest.put(model.get("model_path").asText(), model)));
        return choose(new BestFitness(), latest.values(), size());
    }

    private List<String> generationByGeneration() {
        JsonNode numbers = golden.get("kwargs").get("relevant_gens").get(size() - 1);
        Map<JsonNode, Long> places = StreamSupport.stream(numbers.spliterator(), false)
                .collect(Collectors.groupingBy(number -> number, LinkedHashMap::new, Collectors.counting()));
        TaskForceRule rule =
                "fitness".equals(golden.get("kwargs").path("selection_method").asText())
                        ? new BestFitness()
                        : coverRule();
        List<String> chosen = new ArrayList<>();
        places.forEach((number, count) -> chosen.addAll(choose(rule, generation(number), Math.toIntExact(count))));
        return chosen;
    }

    private List<String> bestGeneration() {
        return StreamSupport.stream(golden.get("kwargs").get("relevant_gens").spliterator(), false)
                .map(this::generation)
                .min(Comparator.comparingInt(generation -> -coverRule()
                        .choose(candidates(generation), size())
                        .coverage()
                        .count()))
                .map(generation -> choose(coverRule(), generation, size()))
                .orElseThrow()
                .stream()
                .sorted()
                .toList();
    }

    private TaskForceRule coverRule() {
        String method = golden.path("method")
                .asText(golden.get("kwargs")
                        .path("coverage_optimization_method")
                        .asText("greedy"));
        return "optimal".equals(method) ? OptimalCover.DEFAULT : GreedyCover.free();
    }

    private int size() {
        return golden.get("kwargs").get("n").asInt();
    }

    private List<JsonNode> generation(JsonNode number) {
        return StreamSupport.stream(archives.get(number.asText()).spliterator(), false)
                .toList();
    }

    private static List<String> choose(TaskForceRule rule, Collection<JsonNode> models, int size) {
        List<JsonNode> rows = List.copyOf(models);
        return rule.choose(candidates(rows), size).members().stream()
                .map(member -> rows.get(member).get("model_path").asText())
                .toList();
    }

    private static List<Candidate> candidates(List<JsonNode> rows) {
        return rows.stream().map(ArchiveCase::candidate).toList();
    }

    /** By position in each file, as the reference reads them. */
    private static Candidate candidate(JsonNode model) {
        List<Double> scores = new ArrayList<>();
        model.get("acdc_skill_vector").forEach(score -> scores.add(score.asDouble()));
        SkillVector skills = SkillVector.matching(scores.size(), task -> scores.get(task) > 0);
        return new Candidate(model.get("fitness").asDouble(), skills);
    }
}
