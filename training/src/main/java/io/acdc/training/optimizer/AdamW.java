package io.acdc.training.optimizer;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, ICLR 2019), and the gradient clipped to a norm first. Updates
 * the parameters in place; holds the two moments, so one instance belongs to one run.
 */
public final class AdamW {
    private static final double EPSILON = 1e-8;

    private final Settings settings;
    private final boolean[] decayed;
    private final float[] mean;
    private final float[] variance;
    private int steps;

    /** {@code clipNorm} is the largest Euclidean norm a gradient keeps. */
    public record Settings(double beta1, double beta2, double weightDecay, double clipNorm) {
        /** What the seeds are trained with. */
        public static final Settings STANDARD = new Settings(0.9, 0.98, 0.05, 1.0);
    }

    /** @param decayed which parameters weight decay pulls towards zero */
    public AdamW(Settings settings, boolean[] decayed) {
        this.settings = settings;
        this.decayed = decayed.clone();
        this.mean = new float[decayed.length];
        this.variance = new float[decayed.length];
    }

    /**
     * One step down the gradient.
     *
     * @throws ArithmeticException if the gradient is not finite
     */
    public void step(float[] parameters, float[] gradient, double learningRate) {
        double scale = clipScale(gradient);
        steps++;
        double meanCorrection = 1 - Math.pow(settings.beta1(), steps);
        double varianceCorrection = 1 - Math.pow(settings.beta2(), steps);
        double decay = 1 - learningRate * settings.weightDecay();
        for (int i = 0; i < parameters.length; i++) {
            double slope = gradient[i] * scale;
            mean[i] = (float) (settings.beta1() * mean[i] + (1 - settings.beta1()) * slope);
            variance[i] = (float) (settings.beta2() * variance[i] + (1 - settings.beta2()) * slope * slope);
            double deviation = Math.sqrt(variance[i] / varianceCorrection) + EPSILON;
            double kept = decayed[i] ? parameters[i] * decay : parameters[i];
            parameters[i] = (float) (kept - learningRate * (mean[i] / meanCorrection) / deviation);
        }
    }

    private double clipScale(float[] gradient) {
        double squares = 0;
        for (float slope : gradient) {
            squares += (double) slope * slope;
        }
        if (!Double.isFinite(squares)) {
            throw new ArithmeticException("The gradient is not finite at step " + steps + "; lower the learning rate");
        }
        return Math.min(1.0, settings.clipNorm() / Math.max(Math.sqrt(squares), EPSILON));
    }
}
