package io.acdc.archive.rest;

import io.acdc.archive.view.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param items the elements
 * @param nextCursor the {@code cursor} to ask for the next part with; null at the end
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(Slice<T> slice) {
        return of(slice, Function.identity());
    }

    static <S, T> Page<T> of(Slice<S> slice, Function<List<S>, List<T>> items) {
        return new Page<>(items.apply(slice.items()), cursor(slice));
    }

    private static Optional<String> cursor(Slice<?> slice) {
        return slice.next().isPresent()
                ? Optional.of(Integer.toString(slice.next().getAsInt()))
                : Optional.empty();
    }
}
