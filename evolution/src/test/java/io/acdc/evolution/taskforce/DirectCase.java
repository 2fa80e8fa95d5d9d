package io.acdc.evolution.taskforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.acdc.evolution.skill.SkillVector;
import io.acdc.evolution.taskforce.GreedyCover.WhenExhausted;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A golden case of kind {@code direct}: a matrix of scores, maybe with seeds left out or preselected. */
record DirectCase(TaskForceRule rule, List<Integer> eligible, List<Candidate> candidates, int size) {
    static DirectCase of(JsonNode golden) {
        boolean greedy = "greedy".equals(golden.get("method").asText());
        JsonNode seeds = golden.get("include_seed_models");
        List<Integer> eligible = IntStream.range(0, golden.get("skill_vectors").size())
                .filter(row -> !seeds.isNull() || !SeedNames.isSeed(path(golden, row)))
                .boxed()
                .toList();
        // The reference's greedy cover counts any score above 0, its brute force full scores only.
        DoublePredicate covers = greedy ? score -> score > 0 : score -> score == 1;
        List<Candidate> candidates = eligible.stream()
                .map(row -> Candidate.of(vector(golden.get("skill_vectors").get(row), covers)))
                .toList();
        TaskForceRule rule =
                greedy ? new GreedyCover(preselected(golden), WhenExhausted.REPEAT_LAST) : OptimalCover.DEFAULT;
        return new DirectCase(rule, eligible, candidates, golden.get("n").asInt());
    }

    TaskForce choose() {
        return rule.choose(candidates, size);
    }

    List<Integer> rows(TaskForce chosen) {
        return chosen.members().stream().map(eligible::get).toList();
    }

    static List<Integer> integers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }

    private static Set<Integer> preselected(JsonNode golden) {
        List<String> seeds = GlobalCase.texts(golden.get("include_seed_models"));
        return IntStream.range(0, golden.get("skill_vectors").size())
                .filter(row -> seeds.contains(SeedNames.name(path(golden, row))))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static String path(JsonNode golden, int row) {
        return golden.get("model_paths").path(row).asText();
    }

    private static SkillVector vector(JsonNode scores, DoublePredicate covers) {
        return SkillVector.matching(
                scores.size(), task -> covers.test(scores.get(task).asDouble()));
    }
}
