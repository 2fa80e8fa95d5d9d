package io.acdc.inference.decoder.generation;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.TokenSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Prompts that were given together: those that can be answered are run, the others have their refusal for an answer. */
public final class PromptBatch {
    private final List<Generation> results;
    private final List<RunningSequence> sequences = new ArrayList<>();

    private PromptBatch(int size) {
        this.results = new ArrayList<>(Collections.nCopies(size, Generation.failed("not run")));
    }

    /**
     * Answers every prompt.
     *
     * @param check refuses prompts
     * @param run returns when all sequences it is given have finished; the list may be changed, and may be empty
     * @return one generation for each prompt, in their order
     */
    public static List<Generation> answer(
            List<TokenSequence> prompts,
            GenerationSettings settings,
            PromptCheck check,
            Consumer<List<RunningSequence>> run) {
        PromptBatch batch = new PromptBatch(prompts.size());
        for (int index = 0; index < prompts.size(); index++) {
            batch.add(index, prompts.get(index), settings, check);
        }
        run.accept(new ArrayList<>(batch.sequences));
        batch.sequences.forEach(sequence -> batch.results.set(sequence.index(), sequence.result()));
        return List.copyOf(batch.results);
    }

    private void add(int index, TokenSequence prompt, GenerationSettings settings, PromptCheck check) {
        Optional<String> refusal = check.refusal(prompt);
        if (refusal.isPresent()) {
            results.set(index, Generation.failed(refusal.get()));
        } else {
            sequences.add(new RunningSequence(index, prompt, settings, check.contextLength()));
        }
    }
}
