package io.acdc.training.stage;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * Finished stages on disk, so that an interrupted training goes on with the next one: {@code NAME.f32} holds the weights
 * as little-endian floats, {@code NAME.properties} their cost. A stage counts as finished when its weights are there in
 * full; they are written last and moved into place.
 */
public record StageStore(Path directory) {
    /** The stage's result, if it was finished before. */
    public Optional<TrainedWeights> find(String stage, int parameters) throws IOException {
        Path weights = weightsOf(stage);
        if (!Files.exists(weights)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(weights);
        if (bytes.length != parameters * Float.BYTES) {
            throw new IOException("Stage file " + weights + " holds " + bytes.length + " bytes instead of "
                    + parameters * Float.BYTES + "; delete it to train the stage again");
        }
        float[] values = new float[parameters];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return Optional.of(new TrainedWeights(values, readCost(stage)));
    }

    public void save(String stage, TrainedWeights trained) throws IOException {
        Files.createDirectories(directory);
        writeCost(stage, trained.cost());
        ByteBuffer bytes =
                ByteBuffer.allocate(trained.parameters().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(trained.parameters());
        Path unfinished = directory.resolve(stage + ".unfinished");
        Files.write(unfinished, bytes.array());
        Files.move(unfinished, weightsOf(stage), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeCost(String stage, TrainingCost cost) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("steps", Integer.toString(cost.steps()));
        properties.setProperty("tokens", Long.toString(cost.tokens()));
        properties.setProperty("seconds", Double.toString(cost.seconds()));
        try (Writer writer = Files.newBufferedWriter(costOf(stage))) {
            properties.store(writer, "cost of training " + stage);
        }
    }

    private TrainingCost readCost(String stage) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(costOf(stage))) {
            properties.load(reader);
        }
        return new TrainingCost(
                Integer.parseInt(properties.getProperty("steps", "0")),
                Long.parseLong(properties.getProperty("tokens", "0")),
                Double.parseDouble(properties.getProperty("seconds", "0")));
    }

    private Path weightsOf(String stage) {
        return directory.resolve(stage + ".f32");
    }

    private Path costOf(String stage) {
        return directory.resolve(stage + ".properties");
    }
}
