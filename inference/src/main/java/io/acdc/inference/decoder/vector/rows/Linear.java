package io.acdc.inference.decoder.vector.rows;

import io.acdc.inference.decoder.vector.parallel.WorkerTeam;
import java.util.Arrays;

/** weight × input + bias; the bias has one value for each row, or none for no bias at all. */
final class Linear {
    private final RowMatrix weight;
    private final float[] bias;

    Linear(RowMatrix weight, float... bias) {
        this.weight = weight;
        this.bias = bias;
    }

    int paddedRows() {
        return weight.paddedRows();
    }

    /** output = this × input for the first {@code tokens} tokens. */
    void apply(WorkerTeam team, TokenBuffer input, TokenBuffer output, int tokens) {
        for (int token = 0; token < tokens; token++) {
            int at = output.at(token);
            Arrays.fill(output.values(), at, at + weight.paddedRows(), 0);
            System.arraycopy(bias, 0, output.values(), at, bias.length);
        }
        multiplyAdd(team, input, output, tokens);
    }

    /** output += this × input for the first {@code tokens} tokens. */
    void add(WorkerTeam team, TokenBuffer input, TokenBuffer output, int tokens) {
        for (int token = 0; token < tokens && bias.length > 0; token++) {
            int at = output.at(token);
            for (int row = 0; row < bias.length; row++) {
                output.values()[at + row] += bias[row];
            }
        }
        multiplyAdd(team, input, output, tokens);
    }

    private void multiplyAdd(WorkerTeam team, TokenBuffer input, TokenBuffer output, int tokens) {
        team.run(weight.blocks(), block -> weight.multiplyAdd(block, input, output, tokens));
    }
}
