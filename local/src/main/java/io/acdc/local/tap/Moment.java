package io.acdc.local.tap;

import io.acdc.local.failure.AcdcFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people write it: so long ago, or at that time. */
public final class Moment {
    private static final Pattern AGO = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private static final List<BiFunction<String, Instant, Instant>> NOTATIONS = List.of(
            (text, now) -> now.minus(Duration.parse(text)),
            (text, now) -> OffsetDateTime.parse(text).toInstant(),
            (text, now) -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());

    private Moment() {}

    /**
     * The time meant by {@code 90s}, {@code 10m}, {@code 2h}, {@code 3d}, {@code PT1H30M},
     * {@code 2026-01-31T12:00:00Z} or {@code 2026-01-31} (the beginning of that day in UTC).
     *
     * @throws AcdcFailure when it is none of these
     */
    public static Instant parse(String text, Instant now) {
        Matcher ago = AGO.matcher(text.toLowerCase(Locale.ROOT));
        if (ago.matches()) {
            return now.minus(amount(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        return NOTATIONS.stream()
                .flatMap(notation -> parse(notation, text, now).stream())
                .findFirst()
                .orElseThrow(() -> AcdcFailure.wrongUsage(
                        "'%s' is no time: write 10m or 2h ago, or 2026-01-31T12:00:00Z".formatted(text)));
    }

    private static Optional<Instant> parse(BiFunction<String, Instant, Instant> notation, String text, Instant now) {
        try {
            return Optional.of(notation.apply(text, now));
        } catch (DateTimeException | ArithmeticException other) {
            return Optional.empty();
        }
    }

    private static Duration amount(long number, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
