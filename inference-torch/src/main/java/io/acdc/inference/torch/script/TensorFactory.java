package io.acdc.inference.torch.script;

import ai.djl.pytorch.jni.IValue;
import io.acdc.inference.decoder.WeightTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes tensors on one device in one number format. On the processor, matrices are packed as oneDNN likes them where it
 * can: multiplying with them is then two to three times as fast.
 */
final class TensorFactory implements AutoCloseable {
    private static final String PROCESSOR = "cpu";
    private static final int TRIAL = 16;

    private final String device;
    private final int scalarType;
    private final ScriptMethods methods;
    private final TensorWriter writer;
    private final boolean packs;

    private TensorFactory(String device, int scalarType, ScriptMethods methods, boolean packs) {
        this.device = device;
        this.scalarType = scalarType;
        this.methods = methods;
        this.writer = new TensorWriter(methods);
        this.packs = packs;
    }

    /** @throws TorchFailureException if there is no such device */
    static TensorFactory on(String device, int scalarType, ScriptMethods methods) {
        TensorFactory plain = new TensorFactory(device, scalarType, methods, false);
        plain.allocate(1).close();
        if (!(device.equals(PROCESSOR) && plain.canPack())) {
            return plain;
        }
        plain.close();
        return new TensorFactory(device, scalarType, methods, true);
    }

    NativeTensors make(List<TensorPlan> plans) {
        List<IValue> made = new ArrayList<>();
        try {
            plans.forEach(plan -> made.add(make(plan, made)));
        } catch (RuntimeException e) {
            made.forEach(IValue::close);
            throw e;
        }
        return NativeTensors.of(made);
    }

    @Override
    public void close() {
        writer.close();
    }

    private IValue make(TensorPlan plan, List<IValue> before) {
        return switch (plan) {
            case TensorPlan.Absent _ -> allocate(0);
            case TensorPlan.Plain(WeightTensor values) ->
                written(
                        List.of(values),
                        Arrays.stream(values.shape()).asLongStream().toArray());
            case TensorPlan.Vector(List<WeightTensor> parts) -> written(parts, size(parts));
            case TensorPlan.Matrix(List<WeightTensor> parts, int columns) -> matrix(parts, columns);
            case TensorPlan.Tied(int index) -> packs ? packed(before.get(index)) : before.get(index);
        };
    }

    private IValue matrix(List<WeightTensor> parts, int columns) {
        IValue plain = written(parts, size(parts) / columns, columns);
        if (!packs) {
            return plain;
        }
        try (plain) {
            return packed(plain);
        }
    }

    private IValue written(List<WeightTensor> parts, long... shape) {
        IValue tensor = allocate(shape);
        try {
            writer.write(parts, tensor);
        } catch (RuntimeException e) {
            tensor.close();
            throw e;
        }
        return tensor;
    }

    private IValue allocate(long... shape) {
        try (Arguments arguments = new Arguments()) {
            return methods.call(
                    "allocate", arguments.list(shape).add((long) scalarType).add(device));
        }
    }

    private IValue packed(IValue matrix) {
        try (Arguments arguments = new Arguments()) {
            return methods.call("pack", arguments.lend(matrix));
        }
    }

    /** Processors without the instructions for a format, and builds without oneDNN, say so only when asked to do it. */
    private boolean canPack() {
        try (IValue matrix = allocate(TRIAL, TRIAL);
                IValue row = allocate(1, TRIAL);
                IValue noBias = allocate(0);
                IValue packed = packed(matrix);
                Arguments arguments = new Arguments()) {
            methods.call("linear", arguments.lend(row).lend(packed).lend(noBias))
                    .close();
            return true;
        } catch (TorchFailureException e) {
            return false;
        }
    }

    private static long size(List<WeightTensor> parts) {
        return parts.stream().mapToLong(WeightTensor::size).sum();
    }
}
