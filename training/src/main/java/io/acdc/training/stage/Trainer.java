package io.acdc.training.stage;

import io.acdc.training.curriculum.TokenBatch;
import io.acdc.training.curriculum.TokenSequence;
import io.acdc.training.model.Decoder;
import io.acdc.training.model.ParameterLayout;
import io.acdc.training.model.TensorSlot;
import io.acdc.training.optimizer.AdamW;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Runs one stage from given weights to trained ones. */
public final class Trainer {
    private static final int STEPS_PER_REPORT = 100;

    private final ParameterLayout layout;
    private final Decoder decoder;
    private final ProgressLog log;

    public Trainer(ParameterLayout layout, ProgressLog log) {
        this.layout = layout;
        this.decoder = new Decoder(layout);
        this.log = log;
    }

    /** The weights after all steps of the stage; {@code start} is left as it is. */
    public TrainedWeights train(Stage stage, float[] start) {
        float[] parameters = start.clone();
        AdamW optimizer = new AdamW(AdamW.Settings.STANDARD, decayed());
        Meter meter = new Meter(stage, log);
        for (int step = 0; step < stage.steps(); step++) {
            TokenBatch batch = batch(stage, step);
            Decoder.LossAndGradient result = decoder.lossAndGradient(parameters, batch);
            double rate = stage.learningRate().at(step);
            optimizer.step(parameters, result.gradient(), rate);
            meter.add(step, result.loss(), rate, tokens(batch));
        }
        return new TrainedWeights(parameters, meter.cost());
    }

    private static TokenBatch batch(Stage stage, int step) {
        long first = (long) step * TrainingPlan.BATCH;
        return TokenBatch.of(LongStream.range(first, first + TrainingPlan.BATCH)
                .mapToObj(index -> TokenSequence.of(stage.questions().at(index)))
                .toList());
    }

    /** Tokens read without the filling. */
    private static long tokens(TokenBatch batch) {
        return Arrays.stream(batch.inputs())
                        .filter(token -> token != TokenSequence.END)
                        .count()
                + batch.rows();
    }

    private boolean[] decayed() {
        boolean[] decayed = new boolean[layout.size()];
        for (TensorSlot slot : layout.slots()) {
            Arrays.fill(decayed, slot.offset(), slot.end(), slot.isMatrix());
        }
        return decayed;
    }

    /** Averages what is reported every hundred steps. */
    private static final class Meter {
        private final Stage stage;
        private final ProgressLog log;
        private final long started = System.nanoTime();
        private double lossSinceReport;
        private long tokens;

        Meter(Stage stage, ProgressLog log) {
            this.stage = stage;
            this.log = log;
        }

        void add(int step, double loss, double rate, long batchTokens) {
            lossSinceReport += loss;
            tokens += batchTokens;
            if ((step + 1) % STEPS_PER_REPORT == 0) {
                log.step(stage, step + 1, lossSinceReport / STEPS_PER_REPORT, rate, cost().seconds());
                lossSinceReport = 0;
            }
        }

        TrainingCost cost() {
            return new TrainingCost(stage.steps(), tokens, (System.nanoTime() - started) / 1e9);
        }
    }
}
