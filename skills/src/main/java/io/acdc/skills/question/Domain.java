package io.acdc.skills.question;

import java.util.Locale;

/** The areas of knowledge the seeds were trained on; a {@link #COMPOSED} skill chains skills of one or two of them. */
public enum Domain {
    ARITHMETIC,
    STRINGS,
    ORDER,
    KNOWLEDGE,
    COMPOSED;

    /** As written in files and events: {@code arithmetic}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
