package io.acdc.inference.torch.script;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one call of the script. Closing frees the handles made here, not those that were lent. */
final class Arguments implements AutoCloseable {
    private final List<IValue> all = new ArrayList<>();
    private final List<IValue> own = new ArrayList<>();

    Arguments lend(IValue value) {
        all.add(value);
        return this;
    }

    Arguments add(long value) {
        return own(IValue.from(value));
    }

    Arguments add(double value) {
        return own(IValue.from(value));
    }

    Arguments add(String value) {
        return own(IValue.from(value));
    }

    Arguments add(PtNDArray value) {
        return own(IValue.from(value));
    }

    Arguments list(long... values) {
        return own(IValue.listFrom(values));
    }

    Arguments list(double... values) {
        return own(IValue.listFrom(values));
    }

    IValue[] values() {
        return all.toArray(IValue[]::new);
    }

    @Override
    public void close() {
        own.forEach(IValue::close);
    }

    private Arguments own(IValue value) {
        own.add(value);
        return lend(value);
    }
}
