package io.acdc.evaluatorkit.work;

import io.acdc.evaluatorkit.ModelAnswer;
import io.acdc.evaluatorkit.ModelAnswers;
import io.acdc.evaluatorkit.ModelEvaluator;
import io.acdc.evaluatorkit.ModelItem;
import io.acdc.evaluatorkit.TryLaterException;
import io.acdc.evaluatorkit.intake.Item;
import io.acdc.evaluatorkit.population.TaskTexts;
import io.acdc.evaluatorkit.presence.Identity;
import io.acdc.events.EvaluationCompleted;
import io.acdc.events.EvaluationRequested;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One work item of an evaluator that asks models itself. Ends in one evaluation for each of its tasks. */
record ModelWork(
        EvaluationRequested item,
        Identity identity,
        ModelEvaluator evaluator,
        BooleanSupplier relevant,
        InstantSource clock)
        implements Item {

    @Override
    public boolean matters() {
        return relevant.getAsBoolean();
    }

    @Override
    public List<EvaluationCompleted> evaluate() {
        Instant begun = clock.instant();
        try {
            ModelAnswers answers = evaluator.answer(modelItem());
            ModelReport report = new ModelReport(item, identity, answers.weightSha256(), begun, clock.instant());
            return mismatch(answers.weightSha256())
                    .map(reason -> allFailed(report, reason))
                    .orElseGet(() -> reported(report, answers.answers()));
        } catch (TryLaterException away) {
            throw away;
        } catch (RuntimeException e) {
            return failed(OneLine.of(e));
        }
    }

    @Override
    public List<EvaluationCompleted> failed(String reason) {
        return allFailed(new ModelReport(item, identity, "", clock.instant(), clock.instant()), reason);
    }

    private List<EvaluationCompleted> reported(ModelReport report, List<ModelAnswer> answers) {
        Map<String, ModelAnswer> byTask = answers.stream()
                .collect(Collectors.toMap(ModelAnswer::taskId, Function.identity(), (first, second) -> first));
        return item.getTasks().stream()
                .map(task -> Optional.ofNullable(byTask.get(task.getTaskId()))
                        .map(answer -> report.of(answer, byTask.size()))
                        .orElseGet(() -> report.failed(task, "the evaluator gave no answer to this task")))
                .toList();
    }

    private List<EvaluationCompleted> allFailed(ModelReport report, String reason) {
        return item.getTasks().stream().map(task -> report.failed(task, reason)).toList();
    }

    private Optional<String> mismatch(String loaded) {
        String announced = item.getCheckpoint().getWeightSha256();
        return loaded.equals(announced)
                ? Optional.empty()
                : Optional.of("stale or changed weights in %s: loaded %s, announced %s"
                        .formatted(item.getCheckpoint().getLocation(), loaded, announced));
    }

    private ModelItem modelItem() {
        return new ModelItem(
                item.getPopulation(),
                item.getModelId(),
                Path.of(item.getCheckpoint().getLocation()),
                item.getCheckpoint().getWeightSha256(),
                item.getTasks().stream().map(TaskTexts::of).toList(),
                item.getMaxNewTokens());
    }
}
