package io.acdc.inference.torch.script;

import ai.djl.pytorch.jni.IValue;
import java.lang.ref.Cleaner;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The tensors of one model, in native memory. It is freed on closing, at the latest when the garbage collector finds that
 * nobody can use them. May be shared between threads: closing waits for those who use them.
 */
public final class NativeTensors implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final IValue tensors;
    private final Cleaner.Cleanable memory;

    private NativeTensors(IValue tensors) {
        this.tensors = tensors;
        // The handle's own method: one that reached this object would keep it alive.
        this.memory = CLEANER.register(this, tensors::close);
    }

    /** Takes over what the handles stand for, and frees them. */
    static NativeTensors of(List<IValue> handles) {
        NativeTensors tensors = new NativeTensors(IValue.listFrom(handles.toArray(IValue[]::new)));
        handles.forEach(IValue::close);
        return tensors;
    }

    /** @throws IllegalStateException if they are closed */
    <T> T use(Function<IValue, T> work) {
        Lock using = lock.readLock();
        using.lock();
        try {
            if (tensors.isReleased()) {
                throw new IllegalStateException("the model has been closed; load it again");
            }
            return work.apply(tensors);
        } finally {
            using.unlock();
        }
    }

    @Override
    public void close() {
        Lock alone = lock.writeLock();
        alone.lock();
        try {
            memory.clean();
        } finally {
            alone.unlock();
        }
    }
}
