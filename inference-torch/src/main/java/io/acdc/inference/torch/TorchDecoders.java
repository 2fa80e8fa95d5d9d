package io.acdc.inference.torch;

import io.acdc.inference.decoder.DecoderShape;
import io.acdc.inference.decoder.LanguageModel;
import io.acdc.inference.decoder.Weights;
import io.acdc.inference.runner.DecoderFactory;
import io.acdc.inference.torch.script.DecoderScript;

/**
 * Makes decoders that PyTorch computes. All of them share one loaded script, so making one takes little more than
 * bringing its weights into the device's memory. May be shared between threads.
 */
public final class TorchDecoders implements DecoderFactory, AutoCloseable {
    private final TorchSettings settings;
    private final DecoderScript script;

    private TorchDecoders(TorchSettings settings, DecoderScript script) {
        this.settings = settings;
        this.script = script;
    }

    /**
     * Starts PyTorch, which takes half a second, or some seconds the first time on a machine.
     *
     * @throws IllegalArgumentException in one line if there is no such device
     */
    public static TorchDecoders start(TorchSettings settings) {
        return new TorchDecoders(
                settings,
                DecoderScript.open(settings.device(), settings.precision().scalarType(), settings.threads()));
    }

    /** @throws io.acdc.inference.torch.script.TorchFailureException if the device's memory does not suffice */
    @Override
    public LanguageModel decoder(DecoderShape shape, Weights weights) {
        return new TorchDecoder(shape, settings, script, script.tensors(TensorPlans.of(shape, weights)));
    }

    /** Its decoders can generate no more. */
    @Override
    public void close() {
        script.close();
    }
}
