package io.acdc.inferenceserver.weights;

import io.acdc.inference.decoder.Sampling;
import io.acdc.inference.decoder.TokenSequence;
import io.acdc.inferenceserver.completion.CompletionOrder;
import io.acdc.inferenceserver.completion.Completions;
import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.http.RequestRefusedException;
import io.acdc.inferenceserver.http.ServerTroubleException;
import java.util.Set;
import java.util.UUID;

/** Asks the server for the same greedy continuation whenever its weights are in question, past all its caches. */
public final class Canary {
    /** Short enough for the smallest contexts; what follows it is open, so that small changes of weights show. */
    public static final String PROMPT = "The canary sang that";

    private static final int NEW_TOKENS = 16;

    private final Completions completions;

    Canary(Completions completions) {
        this.completions = completions;
    }

    /**
     * @throws ServerTroubleException if the server cannot complete it, or refuses to: then it does not understand us
     */
    CanaryReading read(ModelCard model, TokenSequence prompt) {
        CompletionOrder order =
                new CompletionOrder(prompt, NEW_TOKENS, Set.of(), new Sampling.Greedy(), "canary-" + UUID.randomUUID());
        try {
            return CanaryReading.of(
                    prompt,
                    completions.complete(
                            model,
                            order,
                            text -> TokenSequence.of(text.codePoints().toArray())));
        } catch (RequestRefusedException e) {
            throw new ServerTroubleException("the server refuses the canary: " + e.getMessage(), e);
        }
    }
}
