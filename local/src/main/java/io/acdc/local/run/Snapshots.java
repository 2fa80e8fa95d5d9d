package io.acdc.local.run;

import io.acdc.local.view.ArchiveMoment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Chooses at which moments of its history an archive is examined. */
final class Snapshots {
    /** Halves first, then quarters, then eighths: when time is short, what is left still spans the whole history. */
    private static final double[] FRACTIONS = {0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875};

    private Snapshots() {}

    /**
     * Start and end first, then moments in between, in order of importance.
     *
     * @param moments in order of time
     */
    static List<ArchiveMoment> choose(List<ArchiveMoment> moments) {
        if (moments.isEmpty()) {
            return List.of();
        }
        long last = moments.getLast().candidatesDecided();
        List<ArchiveMoment> chosen =
                new ArrayList<>(Stream.concat(at(moments, 0).stream(), Stream.of(moments.getLast()))
                        .distinct()
                        .toList());
        DoubleStream.of(FRACTIONS)
                .mapToLong(fraction -> Math.round(fraction * last))
                .mapToObj(decided -> at(moments, decided))
                .flatMap(Optional::stream)
                .filter(moment -> !chosen.contains(moment))
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static Optional<ArchiveMoment> at(List<ArchiveMoment> moments, long decided) {
        return moments.stream()
                .filter(moment -> moment.candidatesDecided() <= decided)
                .reduce((_, later) -> later);
    }
}
