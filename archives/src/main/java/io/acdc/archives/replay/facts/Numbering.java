package io.acdc.archives.replay.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for names, counted from 0 in the order of their first appearance. Names are looked up by their UTF-8 bytes, so
 * that a name that is known already need not be made into a text. Confined to one thread.
 */
public final class Numbering {
    private static final int START = 1 << 8;

    private final List<byte[]> names = new ArrayList<>();
    /** Open addressing: number plus one, 0 where free. At most half full. */
    private int[] slots = new int[START];

    /** The name's number. */
    public int of(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length);
    }

    /** The number of the name in these bytes. */
    public int of(byte[] bytes, int from, int length) {
        int slot = hash(bytes, from, from + length) & slots.length - 1;
        while (slots[slot] != 0) {
            byte[] name = names.get(slots[slot] - 1);
            if (Arrays.equals(name, 0, name.length, bytes, from, from + length)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        names.add(Arrays.copyOfRange(bytes, from, from + length));
        slots[slot] = names.size();
        growIfHalfFull();
        return names.size() - 1;
    }

    /** The name with that number. */
    public String name(int number) {
        return new String(names.get(number), StandardCharsets.UTF_8);
    }

    private void growIfHalfFull() {
        if (names.size() * 2 < slots.length) {
            return;
        }
        slots = new int[slots.length * 2];
        for (int number = 0; number < names.size(); number++) {
            byte[] name = names.get(number);
            int slot = hash(name, 0, name.length) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int index = from; index < to; index++) {
            hash = 31 * hash + bytes[index];
        }
        return hash ^ hash >>> 15;
    }
}
