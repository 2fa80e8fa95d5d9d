package io.acdc.inference.torch.script;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import io.acdc.inference.decoder.DecoderShape;
import java.util.List;

/** The decoder's script on one device in one number format. May be shared between threads. */
public final class DecoderScript implements AutoCloseable {
    private final ScriptMethods methods;
    private final TensorFactory tensors;

    private DecoderScript(ScriptMethods methods, TensorFactory tensors) {
        this.methods = methods;
        this.tensors = tensors;
    }

    /**
     * Starts the engine if need be.
     *
     * @param device such as {@code cpu} or {@code cuda:0}
     * @param scalarType PyTorch's number of the format of weights and activations
     * @param threads of one operator, for the whole process
     * @throws IllegalArgumentException in one line if there is no such device
     */
    public static DecoderScript open(String device, int scalarType, int threads) {
        TorchEngine.start(threads);
        ScriptMethods methods = new ScriptMethods();
        try {
            return new DecoderScript(methods, TensorFactory.on(device, scalarType, methods));
        } catch (TorchFailureException e) {
            methods.close();
            throw new IllegalArgumentException(
                    "device " + device + " cannot be used: " + e.getMessage()
                            + "; use cpu, or a build with PyTorch for CUDA on a machine that has it",
                    e);
        }
    }

    /**
     * Brings a model into the device's memory.
     *
     * @throws TorchFailureException if it does not fit
     */
    public NativeTensors tensors(List<TensorPlan> plans) {
        return tensors.make(plans);
    }

    /**
     * Continues all prompts together.
     *
     * @param columnsAtOnce how many columns of the prompts are computed in one go
     * @throws TorchFailureException if the device's memory does not suffice
     * @throws IllegalStateException if the weights are closed
     */
    public ChosenTokens generate(
            NativeTensors weights, DecoderShape shape, PaddedPrompts prompts, TokenRule rule, int columnsAtOnce) {
        return weights.use(lent -> {
            try (Arguments arguments = new Arguments()) {
                arguments.lend(lent).list(shape.heads(), shape.kvHeads(), shape.headSize());
                arguments.add(shape.normEpsilon()).list(frequencies(shape));
                prompts.addTo(arguments);
                rule.addTo(arguments);
                arguments.add((long) columnsAtOnce);
                return read(methods.call("generate", arguments), prompts.longestAnswer());
            }
        });
    }

    /** Models made here can be used no more. */
    @Override
    public void close() {
        tensors.close();
        methods.close();
    }

    private static ChosenTokens read(IValue result, int longestAnswer) {
        try (result;
                NDManager scope = NDManager.newBaseManager("PyTorch")) {
            IValue[] parts = result.toIValueTuple();
            try (IValue tokens = parts[0];
                    IValue logProbabilities = parts[1]) {
                return new ChosenTokens(
                        tokens.toTensor((PtNDManager) scope).toLongArray(),
                        logProbabilities.toTensor((PtNDManager) scope).toDoubleArray(),
                        longestAnswer);
            }
        }
    }

    private static double[] frequencies(DecoderShape shape) {
        float[] frequencies = shape.rotary().frequencies(shape.headSize());
        double[] exact = new double[frequencies.length];
        for (int pair = 0; pair < exact.length; pair++) {
            exact[pair] = frequencies[pair];
        }
        return exact;
    }
}
