package io.acdc.benchmarks.agreement;

import io.acdc.checkpoints.checkpoint.Checkpoint;
import io.acdc.inference.architecture.CheckpointWeights;
import io.acdc.inference.architecture.SupportedArchitecture;
import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.OptionalPart;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inference.decoder.vector.VectorDecoder;
import io.acdc.inference.torch.TorchDecoders;
import io.acdc.testkit.oracle.JlamaOracle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One checkpoint and the prompts all decoders answer.
 *
 * @param newTokens of every answer; prompts leave room for them in the context
 */
record AgreementCase(String name, Path checkpoint, List<TokenSequence> prompts, int newTokens) {
    private static final int JLAMA_LANES = 16;

    AgreementReport run(TorchDecoders torch) {
        try (Checkpoint opened = Checkpoint.open(checkpoint)) {
            DecoderShape shape = SupportedArchitecture.shapeOf(opened.config());
            List<Answers> answers = new ArrayList<>();
            try (LanguageModel vector = VectorDecoder.of(shape, new CheckpointWeights(opened));
                    LanguageModel pytorch = torch.decoder(shape, new CheckpointWeights(opened))) {
                add(Contestant.of("vector", vector), answers);
                add(Contestant.of("torch", pytorch), answers);
            }
            addJlama(shape, answers);
            return AgreementResult.of(this, answers, new ExactDecoder(shape, new CheckpointWeights(opened)))
                    .report();
        }
    }

    private void addJlama(DecoderShape shape, List<Answers> answers) {
        if (isKnownToJlama(shape)) {
            try (JlamaOracle oracle = new JlamaOracle(checkpoint)) {
                add(Contestant.of(oracle), answers);
            }
        }
    }

    /** It has no normalised heads, and reads past the end of heads that do not fill its vectors. */
    private static boolean isKnownToJlama(DecoderShape shape) {
        return !shape.has(OptionalPart.QUERY_KEY_NORM) && shape.headSize() % JLAMA_LANES == 0;
    }

    private void add(Contestant contestant, List<Answers> answers) {
        answers.add(new Answers(contestant.name(), contestant.greedy(prompts, newTokens)));
    }
}
