package io.acdc.schemas.work;

/** Does the work. One item at a time, always on the same thread. */
public interface WorkHandler {
    /**
     * Works on an item, for as long as it takes: nobody else gets it meanwhile. Whatever is thrown returns the item with
     * its message as the reason.
     */
    Outcome handle(Delivery delivery);

    /**
     * Records that nobody could work on the item. It is handed out no more afterwards.
     *
     * @param reason one line for people
     */
    void giveUp(Delivery delivery, String reason);
}
