package io.acdc.archive.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The archives after every decision over a model, in order. */
final class CoverageHistory {
    private final List<CoveragePoint> points = new ArrayList<>();

    void add(CoveragePoint point) {
        points.add(point);
    }

    Optional<CoveragePoint> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    int size() {
        return points.size();
    }

    Slice<CoveragePoint> slice(int from, int limit) {
        return Slice.of(points, from, limit);
    }

    /** At most so many points, evenly spread, with the first and the last one; {@code count} is at least 2. */
    List<CoveragePoint> sample(int count) {
        if (points.size() <= count) {
            return List.copyOf(points);
        }
        List<CoveragePoint> sample = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            sample.add(points.get((int) ((long) number * (points.size() - 1) / (count - 1))));
        }
        return sample;
    }
}
