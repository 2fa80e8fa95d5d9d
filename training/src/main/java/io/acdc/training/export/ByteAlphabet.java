package io.acdc.training.export;

/**
 * How byte-level tokenizers write a byte as a visible character (GPT-2's table): printable Latin-1 stands for itself,
 * all other bytes are numbered upwards from 256.
 */
final class ByteAlphabet {
    private ByteAlphabet() {}

    /** The character for a byte, 0 to 255. */
    static String characterFor(int octet) {
        if (isPrintable(octet)) {
            return Character.toString(octet);
        }
        int moved = 256;
        for (int before = 0; before < octet; before++) {
            moved += isPrintable(before) ? 0 : 1;
        }
        return Character.toString(moved);
    }

    private static boolean isPrintable(int octet) {
        return (octet >= '!' && octet <= '~') || (octet >= 0xA1 && octet <= 0xAC) || octet >= 0xAE;
    }
}
