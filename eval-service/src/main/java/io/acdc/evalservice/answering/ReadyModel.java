package io.acdc.evalservice.answering;

import java.time.Duration;

/**
 * A model that may be asked at once.
 *
 * @param loadTime what loading it took just now; zero if it was loaded already
 */
public record ReadyModel(AnsweringModel model, Duration loadTime) {}
