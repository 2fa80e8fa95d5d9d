package io.acdc.archive.state;

import io.acdc.evolution.archive.Changes.SingleAnswer;
import io.acdc.evolution.archive.KeptFindings;
import io.acdc.evolution.archive.KeptSheet;
import java.util.ArrayList;
import java.util.List;

/** What evaluators said about a population's models, and what users took out before it was heard of. */
record StoredAnswers(OpenStores stores, String population) {
    List<KeptSheet> sheets() {
        List<KeptSheet> stored = new ArrayList<>();
        OpenStores.forEach(
                stores.sheets(),
                population,
                (key, bytes) ->
                        stored.add(AnswerSheets.sheet(PopulationKey.sheet(key), Entries.ANSWER_SHEET.decode(bytes))));
        return stored;
    }

    List<SingleAnswer> singleAnswers() {
        List<SingleAnswer> stored = new ArrayList<>();
        OpenStores.forEach(
                stores.answers(),
                population,
                (key, bytes) -> stored.add(PopulationKey.singleAnswer(key, AnswerSheets.answer(bytes[0]))));
        return stored;
    }

    List<KeptFindings> findings() {
        List<KeptFindings> stored = new ArrayList<>();
        OpenStores.forEach(
                stores.findings(),
                population,
                (key, bytes) ->
                        stored.add(AnswerSheets.findings(PopulationKey.below(key), Entries.FINDINGS.decode(bytes))));
        return stored;
    }

    List<String> withdrawnTasks() {
        List<String> stored = new ArrayList<>();
        OpenStores.forEach(stores.withdrawnTasks(), population, (key, _) -> stored.add(PopulationKey.below(key)));
        return stored;
    }
}
