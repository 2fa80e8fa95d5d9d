package io.acdc.training.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Rotary position embedding in Hugging Face's convention: element i is paired with i + half.
 *
 * @param cosine (width, 1, head size)
 * @param sine (width, 1, head size)
 * @param halfTurn (head size, head size) matrix that takes (a, b) to (−b, a): one multiplication instead of two slices,
 *     a negation and a concatenation
 */
record RotaryTensors(NDArray cosine, NDArray sine, NDArray halfTurn) {
    static RotaryTensors create(DecoderShape shape, int width, NDManager manager) {
        int size = shape.headSize();
        float[] cosine = new float[width * size];
        float[] sine = new float[width * size];
        for (int i = 0; i < width * size; i++) {
            int position = i / size;
            int pair = i % size % (size / 2);
            double angle = position * Math.pow(DecoderShape.ROPE_THETA, -2.0 * pair / size);
            cosine[i] = (float) Math.cos(angle);
            sine[i] = (float) Math.sin(angle);
        }
        Shape perPosition = new Shape(width, 1, size);
        return new RotaryTensors(
                manager.create(cosine, perPosition), manager.create(sine, perPosition), halfTurn(size, manager));
    }

    /** Turns (rows, width, heads, head size) by its positions. */
    NDArray rotate(NDArray states) {
        return states.mul(cosine).add(states.matMul(halfTurn).mul(sine));
    }

    private static NDArray halfTurn(int size, NDManager manager) {
        float[] matrix = new float[size * size];
        int half = size / 2;
        for (int i = 0; i < half; i++) {
            matrix[(i + half) * size + i] = -1f;
            matrix[i * size + i + half] = 1f;
        }
        return manager.create(matrix, new Shape(size, size));
    }
}
