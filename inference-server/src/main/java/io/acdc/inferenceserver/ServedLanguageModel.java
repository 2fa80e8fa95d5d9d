package io.acdc.inferenceserver;

import io.acdc.checkpoints.checkpoint.ModelConfig;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.generation.PromptCheck;
import io.acdc.inferenceserver.completion.CompletionOrder;
import io.acdc.inferenceserver.completion.Completions;
import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.http.Recovery;
import io.acdc.inferenceserver.weights.ServedCheckpoint;
import io.acdc.inferenceserver.weights.ServedWeights;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A checkpoint's weights in a server. */
record ServedLanguageModel(
        ServedCheckpoint checkpoint,
        ModelConfig config,
        ServedWeights weights,
        Completions completions,
        Recovery recovery,
        Function<String, TokenSequence> tokenizer)
        implements LanguageModel {

    /**
     * {@inheritDoc}
     *
     * @throws io.acdc.inferenceserver.http.ServerTroubleException if the server cannot answer; then nothing is answered
     */
    @Override
    public List<Generation> generate(List<TokenSequence> prompts, GenerationSettings settings) {
        return prompts.isEmpty()
                ? List.of()
                : recovery.over(() -> weights.during(checkpoint, model -> generate(model, prompts, settings)));
    }

    @Override
    public int vocabularySize() {
        return config.vocabSize();
    }

    @Override
    public int contextLength() {
        return config.maxPositionEmbeddings();
    }

    private List<Generation> generate(ModelCard model, List<TokenSequence> prompts, GenerationSettings settings) {
        int context = Math.min(contextLength(), model.contextLength().orElse(Integer.MAX_VALUE));
        PromptCheck check = new PromptCheck(vocabularySize(), context);
        List<Optional<String>> refusals = prompts.stream().map(check::refusal).toList();
        Iterator<Generation> answered = completions
                .completeAll(
                        model,
                        IntStream.range(0, prompts.size())
                                .filter(index -> refusals.get(index).isEmpty())
                                .mapToObj(index -> order(prompts.get(index), settings, context))
                                .toList(),
                        tokenizer)
                .iterator();
        return refusals.stream()
                .map(refusal -> refusal.map(Generation::failed).orElseGet(answered::next))
                .toList();
    }

    private CompletionOrder order(TokenSequence prompt, GenerationSettings settings, int context) {
        return new CompletionOrder(
                prompt,
                Math.min(settings.maxNewTokens(), context - prompt.length()),
                settings.stopTokens(),
                settings.sampling(),
                checkpoint.weightSha256());
    }
}
