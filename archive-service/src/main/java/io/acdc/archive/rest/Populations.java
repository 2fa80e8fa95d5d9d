package io.acdc.archive.rest;

import io.acdc.archive.following.ViewService;
import io.acdc.archive.view.ArchiveView;
import io.acdc.archive.view.PopulationView;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds what requests ask about. */
@ApplicationScoped
public class Populations {
    private final ViewService views;

    Populations(ViewService views) {
        this.views = views;
    }

    /**
     * The whole view.
     *
     * @throws ProblemException while it does not hold everything that is on the log
     */
    ArchiveView view() {
        return views.view()
                .orElseThrow(() -> views.failure()
                        .map(failure -> ProblemException.broken(
                                "reading the log failed (%s): restart this instance".formatted(failure)))
                        .orElseGet(() -> ProblemException.notYet(
                                "this instance is still reading the log: ask again in a moment")));
    }

    /**
     * The population of that name.
     *
     * @throws ProblemException if there is none, or if its decisions have a gap
     */
    PopulationView population(String name) {
        PopulationView population = view().population(name)
                .orElseThrow(() -> ProblemException.notFound(
                        "no population is called '%s'; /v1/populations lists them".formatted(name)));
        population.problem().ifPresent(problem -> {
            throw ProblemException.broken(problem + ": repair the log, then restart this instance");
        });
        return population;
    }
}
