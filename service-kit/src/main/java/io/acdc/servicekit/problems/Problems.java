package io.acdc.servicekit.problems;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * What keeps populations from being served now, one line each. A line is logged once, however often it recurs. A service
 * produces one bean of this type.
 */
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final String goal;
    private final Map<String, String> lineByPopulation = new ConcurrentHashMap<>();

    private Problems(String goal) {
        this.goal = goal;
    }

    /**
     * None yet.
     *
     * @param goal what holds while there are none, in words: the health check's name
     */
    public static Problems keepingFrom(String goal) {
        return new Problems(goal);
    }

    /** The population has this problem now, and no other. */
    public void arose(String population, String line) {
        if (!line.equals(lineByPopulation.put(population, line))) {
            LOG.errorf("population %s: %s", population, line);
        }
    }

    /** The population has no problem now. */
    public void solved(String population) {
        lineByPopulation.remove(population);
    }

    String goal() {
        return goal;
    }

    Map<String, String> current() {
        return Map.copyOf(lineByPopulation);
    }
}
