package io.acdc.taskservice.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What populations lack now, one line each. A line is logged once, however often it recurs. */
@ApplicationScoped
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Map<String, String> lineByPopulation = new ConcurrentHashMap<>();

    void arose(String population, String line) {
        if (!line.equals(lineByPopulation.put(population, line))) {
            LOG.errorf("population %s: %s", population, line);
        }
    }

    void solved(String population) {
        lineByPopulation.remove(population);
    }

    Map<String, String> current() {
        return Map.copyOf(lineByPopulation);
    }
}
