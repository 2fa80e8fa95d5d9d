package io.acdc.inferenceserver.weights;

import io.acdc.inferenceserver.completion.ModelCard;
import io.acdc.inferenceserver.http.ServerTroubleException;
import io.acdc.inferenceserver.settings.ServerUrl;
import java.util.Optional;

/** A server that has one set of weights for as long as it runs. For one thread. */
final class FixedWeights {
    private final ServerUrl url;
    private final Canary canary;
    private final KnownCanaries known;
    private final WeightCheck check;
    private final FirstWeights firstWeights;
    private Optional<ServedCheckpoint> served = Optional.empty();

    FixedWeights(ServerUrl url, Canary canary, KnownCanaries known, WeightCheck check, FirstWeights firstWeights) {
        this.url = url;
        this.canary = canary;
        this.known = known;
        this.check = check;
        this.firstWeights = firstWeights;
    }

    /**
     * @throws ServerTroubleException if the server has others
     */
    CanaryReading use(ModelCard model, ServedCheckpoint wanted) {
        served = served.or(() -> firstWeights.of(model, wanted.canaryPrompt()));
        String weightSha256 = served.map(ServedCheckpoint::weightSha256)
                .orElseThrow(() -> new ServerTroubleException(
                        "%s does not say which weights it has: set acdc.inference.server.checkpoint to their directory"
                                .formatted(url)));
        if (!weightSha256.equals(wanted.weightSha256())) {
            throw new ServerTroubleException(
                    "%s serves one model, with weights %s, and %s has %s: set acdc.inference.server.swap to reload or sleep"
                            .formatted(url, weightSha256, wanted.directory(), wanted.weightSha256()));
        }
        CanaryReading reading = canary.read(model, wanted.canaryPrompt());
        check.objection(wanted, reading).ifPresent(objection -> {
            throw new ServerTroubleException(objection);
        });
        return known.remember(weightSha256, reading);
    }
}
