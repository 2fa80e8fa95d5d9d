package io.acdc.evolution.taskforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.evolution.taskforce.GreedyCover.WhenExhausted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A golden case of kind {@code global_skill_vector}: models by file name, maybe only those of early generations. */
record GlobalCase(JsonNode golden, JsonNode options, JsonNode dataset) {
    static GlobalCase of(JsonNode golden, JsonNode dataset) {
        return new GlobalCase(golden, golden.get("kwargs"), dataset);
    }

    List<String> choose() {
        List<String> models = models();
        List<Candidate> candidates =
                models.stream().map(model -> candidate(model, models)).toList();
        return rule(models).choose(candidates, golden.get("n").asInt()).members().stream()
                .map(models::get)
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> models() {
        Set<String> excluded = Set.copyOf(texts(options.path("exclude_seed_models")));
        boolean noSeeds = options.path("include_seed_models").isNull();
        return dataset.get("skill_vectors").properties().stream()
                .map(model -> model.getKey())
                .filter(Predicate.not(excluded::contains))
                .filter(model -> !noSeeds || !SeedNames.isSeed(model))
                .filter(model -> SeedNames.generation(model) <= lastGeneration().orElse(Integer.MAX_VALUE))
                .sorted(Comparator.comparing(model -> model + "_skill_vector.json"))
                .toList();
    }

    private TaskForceRule rule(List<String> models) {
        return switch (options.path("selection_method").asText("coverage")) {
            case "fitness" -> new BestFitness();
            case "coverage" ->
                "optimal".equals(options.path("coverage_optimization_method").asText())
                        ? OptimalCover.DEFAULT
                        : new GreedyCover(preselected(models), WhenExhausted.REPEAT_LAST);
            default -> throw new AssertionError("unknown selection method in " + golden.get("name"));
        };
    }

    private Set<Integer> preselected(List<String> models) {
        return IntStream.range(0, models.size())
                .filter(row -> wanted().contains(models.get(row)))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Candidate candidate(String model, List<String> models) {
        JsonNode scores = dataset.get("skill_vectors").get(model);
        List<String> tasks = tasks(dataset.get("skill_vectors").get(models.getFirst()));
        Candidate candidate = Candidate.of(SkillVector.matching(
                tasks.size(), task -> scores.get(tasks.get(task)).asDouble() > 0));
        return wanted().contains(model) ? new Candidate(Double.POSITIVE_INFINITY, candidate.skills()) : candidate;
    }

    private List<String> tasks(JsonNode scores) {
        Set<String> active = new TreeSet<>();
        dataset.get("active_pools").properties().stream()
                .filter(pool ->
                        Integer.parseInt(pool.getKey()) <= lastGeneration().orElse(Integer.MAX_VALUE))
                .forEach(pool -> active.addAll(texts(pool.getValue())));
        boolean filtered = options.path("do_max_gen_task_filtering").asBoolean()
                && lastGeneration().isPresent();
        return scores.properties().stream()
                .map(score -> score.getKey())
                .filter(task -> !filtered || active.contains(task))
                .toList();
    }

    private List<String> wanted() {
        return texts(options.path("include_seed_models"));
    }

    private Optional<Integer> lastGeneration() {
        return Optional.of(options.path("max_gen")).filter(JsonNode::isNumber).map(JsonNode::asInt);
    }
}
