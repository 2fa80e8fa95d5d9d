package io.acdc.inference.torch;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.generation.PromptCheck;
import io.acdc.inference.torch.script.ChosenTokens;
import io.acdc.inference.torch.script.DecoderScript;
import io.acdc.inference.torch.script.NativeTensors;
import io.acdc.inference.torch.script.PaddedPrompts;
import io.acdc.inference.torch.script.TokenRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Llama-family decoder computed by PyTorch. A prompt's numbers depend on its neighbours in their last bits only, which
 * come from the order of sums: two tokens so nearly equally likely may change places.
 */
final class TorchDecoder implements LanguageModel {
    private final DecoderShape shape;
    private final PromptCheck check;
    private final BatchPlan plan;
    private final DecoderScript script;
    private final NativeTensors weights;

    TorchDecoder(DecoderShape shape, TorchSettings settings, DecoderScript script, NativeTensors weights) {
        this.shape = shape;
        this.check = new PromptCheck(shape.vocabularySize(), shape.contextLength());
        this.plan = new BatchPlan(shape, settings);
        this.script = script;
        this.weights = weights;
    }

    /**
     * {@inheritDoc}
     *
     * @throws io.acdc.inference.torch.script.TorchFailureException if the device's memory does not suffice
     */
    @Override
    public List<Generation> generate(List<TokenSequence> prompts, GenerationSettings settings) {
        Generation[] results = new Generation[prompts.size()];
        List<Request> requests = new ArrayList<>();
        for (int index = 0; index < results.length; index++) {
            TokenSequence prompt = prompts.get(index);
            Optional<String> refusal = check.refusal(prompt);
            if (refusal.isPresent()) {
                results[index] = Generation.failed(refusal.get());
            } else {
                int room = shape.contextLength() - prompt.length();
                requests.add(new Request(index, prompt, Math.min(settings.maxNewTokens(), room)));
            }
        }
        plan.batches(requests).forEach(batch -> answer(batch, settings, results));
        return List.copyOf(Arrays.asList(results));
    }

    @Override
    public int vocabularySize() {
        return shape.vocabularySize();
    }

    @Override
    public int contextLength() {
        return shape.contextLength();
    }

    @Override
    public void close() {
        weights.close();
    }

    private void answer(List<Request> batch, GenerationSettings settings, Generation[] results) {
        List<TokenSequence> prompts = batch.stream().map(Request::prompt).toList();
        PaddedPrompts padded =
                new PaddedPrompts(prompts, batch.stream().map(Request::limit).toList());
        TokenRule rule = TokenRule.of(settings, prompts, padded.longestAnswer());
        ChosenTokens chosen = script.generate(weights, shape, padded, rule, plan.columnsAtOnce(batch));
        for (int row = 0; row < batch.size(); row++) {
            results[batch.get(row).index()] = new GeneratedAnswer(chosen, row, settings.stopTokens()).generation();
        }
    }
}
