package io.acdc.inference.torch;

import io.acdc.inference.decoder.DecoderShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How many prompts are answered together, so that their cache, scores and logits stay within a bound. */
record BatchPlan(DecoderShape shape, TorchSettings settings) {
    /** Logits and what is computed of them, in 32 and 64 bits. */
    private static final int BYTES_PER_LOGIT = 32;

    private static final int MOST_ROWS = 256;
    /** More tokens at once are hardly faster. */
    private static final long MOST_TOKENS = 4096;

    /** Prompts of like length together: little is computed for padding. */
    List<List<Request>> batches(List<Request> requests) {
        List<Request> ascending = new ArrayList<>(requests);
        ascending.sort(Comparator.comparingInt(request -> request.prompt().length()));
        List<List<Request>> batches = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= ascending.size(); to++) {
            if (to == ascending.size() || !fits(ascending.subList(from, to + 1))) {
                batches.add(List.copyOf(ascending.subList(from, to)));
                from = to;
            }
        }
        return batches;
    }

    /** How many columns of the prompts are computed in one go, at least 1. */
    int columnsAtOnce(List<Request> batch) {
        long scores = (long) batch.size() * shape.heads() * columns(batch) * Float.BYTES;
        long columns = Math.min(settings.batchBytes() / 4 / scores, MOST_TOKENS / batch.size());
        return Math.toIntExact(Math.max(1, columns));
    }

    private boolean fits(List<Request> batch) {
        long cache = 2L * shape.layers() * shape.kvSize() * settings.precision().bytes() * columns(batch);
        long logits = (long) shape.vocabularySize() * BYTES_PER_LOGIT;
        return batch.size() <= MOST_ROWS && batch.size() * (cache + logits) <= settings.batchBytes();
    }

    private static int columns(List<Request> batch) {
        int prompt = batch.stream()
                .mapToInt(request -> request.prompt().length())
                .max()
                .orElseThrow();
        return prompt + batch.stream().mapToInt(Request::limit).max().orElseThrow() - 1;
    }
}
