package io.acdc.archive.state;

/** How entries are written and read. */
final class Entries {
    static final EntryCodec<PopulationEntry> POPULATION = new EntryCodec<>(PopulationEntry.class);
    static final EntryCodec<TaskEntry> TASK = new EntryCodec<>(TaskEntry.class);
    static final EntryCodec<ModelEntry> MODEL = new EntryCodec<>(ModelEntry.class);
    static final EntryCodec<AnswerSheetEntry> ANSWER_SHEET = new EntryCodec<>(AnswerSheetEntry.class);
    static final EntryCodec<FindingsEntry> FINDINGS = new EntryCodec<>(FindingsEntry.class);
    static final EntryCodec<FactsReadEntry> FACTS_READ = new EntryCodec<>(FactsReadEntry.class);

    private Entries() {}
}
