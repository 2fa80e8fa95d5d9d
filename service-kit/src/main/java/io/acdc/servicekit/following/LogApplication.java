package io.acdc.servicekit.following;

import io.acdc.schemas.log.EventHandlers;
import io.acdc.schemas.log.LogWorker;

/** What a service does with the log. A service has one bean of this type, which is then started and stopped with it. */
public interface LogApplication {
    /** Name of the thread on which the steps are taken. */
    String threadName();

    /** Keep the view of the log current. */
    EventHandlers handlers();

    /** What to do with the view. */
    LogWorker.Steps steps();
}
