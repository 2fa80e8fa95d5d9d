package io.acdc.schemas.log;

import io.acdc.events.PopulationImport;
import io.acdc.schemas.codec.Decoded;
import io.acdc.schemas.codec.EventCodec;
import io.acdc.schemas.topics.Topics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Populations whose records were copied from an export, as the topic of imports says. */
public final class ImportedPopulations {
    private ImportedPopulations() {}

    /**
     * The last import of every imported population, by population. Empty where nothing was ever imported.
     *
     * @param clientConfiguration at least {@code bootstrap.servers}
     */
    public static Map<String, PopulationImport> read(Map<String, Object> clientConfiguration) {
        EventCodec codec = EventCodec.ofThisBuild();
        Map<String, PopulationImport> imports = new TreeMap<>();
        try (LogReader reader = LogReader.open(clientConfiguration, List.of(Topics.IMPORTS.name()))) {
            reader.forEach(record -> {
                if (record.value() == null) {
                    imports.remove(record.key());
                } else if (codec.decode(record.value(), record.headers(), PopulationImport.class)
                        instanceof Decoded.Event<PopulationImport>(PopulationImport event)) {
                    imports.put(event.getPopulation(), event);
                }
            });
        }
        return imports;
    }
}
