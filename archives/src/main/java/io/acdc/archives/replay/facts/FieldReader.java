package io.acdc.archives.replay.facts;

import io.acdc.archives.replay.facts.FieldProgram.Step;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds fields in encoded records. Accepts only what is plainly well-formed; what is not is for the ordinary decoder to
 * refuse, or to make sense of. Reused from record to record, confined to one thread.
 */
final class FieldReader {
    private static final VarHandle DOUBLE =
            MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_NUMBER = 10;
    private static final int NOWHERE = -1;

    private final Step[] steps;
    private final int[] offsets;
    private final int[] lengths;
    private final double[] doubles;
    private final long[] numbers;
    private byte[] bytes = new byte[0];
    private int position;
    private boolean sound;

    /**
     * @param targets how many fields are wanted
     */
    FieldReader(FieldProgram program, int targets) {
        this.steps = program.steps().toArray(Step[]::new);
        this.offsets = new int[targets];
        this.lengths = new int[targets];
        this.doubles = new double[targets];
        this.numbers = new long[targets];
    }

    /** Reads a record; false if it is not plainly well-formed. */
    boolean read(byte[] record, int from) {
        bytes = record;
        position = from;
        sound = true;
        for (Step step : steps) {
            take(step);
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    int offset(int target) {
        return offsets[target];
    }

    int length(int target) {
        return lengths[target];
    }

    double number(int target) {
        return doubles[target];
    }

    int symbol(int target) {
        return (int) numbers[target];
    }

    private void take(Step step) {
        switch (step.encoding()) {
            case BYTES -> takeBytes(step.target());
            case NUMBER -> nextNumber();
            case SYMBOL -> takeSymbol(step);
            case DOUBLE -> takeDouble(step.target());
            case OPTIONAL_BYTES -> takeOptional();
        }
    }

    private void takeBytes(int target) {
        long length = nextNumber();
        if (length < 0 || length > bytes.length - position) {
            sound = false;
            return;
        }
        if (target >= 0) {
            offsets[target] = position;
            lengths[target] = (int) length;
        }
        position += (int) length;
    }

    private void takeSymbol(Step step) {
        long symbol = nextNumber();
        sound = sound && symbol >= 0 && symbol < step.symbols();
        if (step.target() >= 0) {
            numbers[step.target()] = symbol;
        }
    }

    private void takeDouble(int target) {
        if (bytes.length - position < Double.BYTES) {
            sound = false;
            return;
        }
        if (target >= 0) {
            doubles[target] = (double) DOUBLE.get(bytes, position);
        }
        position += Double.BYTES;
    }

    private void takeOptional() {
        long branch = nextNumber();
        if (branch == 1) {
            takeBytes(NOWHERE);
        } else {
            sound = sound && branch == 0;
        }
    }

    private long nextNumber() {
        long number = 0;
        for (int taken = 0; taken < LONGEST_NUMBER && position < bytes.length; taken++) {
            byte next = bytes[position++];
            number |= (next & 0x7FL) << (7 * taken);
            if (next >= 0) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
        sound = false;
        return 0;
    }
}
