package io.acdc.inference.runner;

import io.acdc.inference.decoder.Generation;
import io.acdc.inference.decoder.GenerationSettings;
import io.acdc.inference.decoder.LanguageModel;
import java.util.ArrayList;
import java.util.List;

/** A loaded model that answers instructions. Immutable; ends with the loader that made it. */
public final class ModelRunner implements AutoCloseable {
    private final LanguageModel model;
    private final PromptCodec codec;
    private final String weightFingerprint;

    /** @param weightFingerprint SHA-256 of the weights that the model really computes with */
    public ModelRunner(LanguageModel model, PromptCodec codec, String weightFingerprint) {
        this.model = model;
        this.codec = codec;
        this.weightFingerprint = weightFingerprint;
    }

    /**
     * Answers every instruction as a user's only message, behind the system message if there is one. Many at once are much faster than one at a time, and give the
     * same answers.
     *
     * @return one answer for each instruction, in order; one that cannot be given says so in its finish reason
     * @throws io.acdc.inference.chat.ChatTemplateException if the chat template refuses the system message or a user's
     */
    public List<Answer> answer(List<String> instructions, AnswerSettings settings) {
        List<EncodedPrompt> prompts = codec.encode(settings.systemPrompt(), instructions);
        List<Generation> generations = model.generate(
                prompts.stream().map(EncodedPrompt::tokens).toList(),
                new GenerationSettings(settings.maxNewTokens(), codec.endTokens(), settings.sampling()));
        List<String> outputs =
                codec.decode(generations.stream().map(Generation::tokens).toList());
        List<Answer> answers = new ArrayList<>();
        for (int index = 0; index < prompts.size(); index++) {
            answers.add(answer(prompts.get(index), generations.get(index), outputs.get(index)));
        }
        return List.copyOf(answers);
    }

    /** SHA-256 of the weights that were really loaded, in lower-case hex; equals the checkpoint's. */
    public String weightFingerprint() {
        return weightFingerprint;
    }

    /** Releases what the decoder holds outside the heap, which with the vector decoder is nothing. */
    @Override
    public void close() {
        model.close();
    }

    private static Answer answer(EncodedPrompt prompt, Generation generation, String output) {
        return new Answer(
                prompt.text(),
                output,
                prompt.tokens().length(),
                generation.tokens().length(),
                generation.finishReason(),
                generation.logProbability());
    }
}
