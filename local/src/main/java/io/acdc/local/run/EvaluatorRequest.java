package io.acdc.local.run;

import io.acdc.local.data.DataDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code acdc evaluator} was asked to add.
 *
 * @param data where its log file goes
 * @param bootstrap the broker's address
 * @param instance its name, unlike that of any other evaluator
 * @param heap its memory, as {@code -Xmx} takes it; the usual when empty
 * @param properties its settings, each {@code NAME=VALUE}
 * @param registry URL of the schema registry that values are framed for, if any
 * @param scientist the language model that judges answers, if one does
 * @param grace how long it may take to finish the item in hand when it is stopped
 */
public record EvaluatorRequest(
        DataDirectory data,
        String bootstrap,
        String instance,
        Optional<String> heap,
        List<String> properties,
        Optional<String> registry,
        Optional<ScientistServer> scientist,
        Duration grace) {

    /** Options of its JVM that say so. */
    List<String> options() {
        return Stream.concat(Stream.of("acdc.evaluator.grace=" + grace), properties.stream())
                .map(property -> "-D" + property)
                .toList();
    }
}
