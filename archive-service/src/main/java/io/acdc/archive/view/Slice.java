package io.acdc.archive.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Part of a list that only grows at its end.
 *
 * @param items the elements of this part
 * @param next where the next part begins; empty when there is none
 */
public record Slice<T>(List<T> items, OptionalInt next) {
    public Slice {
        items = List.copyOf(items);
    }

    /** A part of a whole list. */
    public static <T> Slice<T> of(List<T> all, int from, int limit) {
        return of(all.size(), from, limit, index -> Optional.of(all.get(index)));
    }

    /**
     * A part of a list.
     *
     * @param size how long the list is
     * @param from index of the first element looked at
     * @param limit elements at most
     * @param element what there is at an index; empty where it is not wanted
     */
    static <T> Slice<T> of(int size, int from, int limit, IntFunction<Optional<T>> element) {
        List<T> items = new ArrayList<>();
        for (int index = Math.max(0, from); index < size; index++) {
            Optional<T> item = element.apply(index);
            if (item.isPresent() && items.size() == limit) {
                return new Slice<>(items, OptionalInt.of(index));
            }
            item.ifPresent(items::add);
        }
        return new Slice<>(items, OptionalInt.empty());
    }
}
