package io.acdc.local.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acdc.archives.replay.whatif.Moment;
import io.acdc.archives.replay.whatif.OtherDecision;
import java.util.List;

/** A what-if as JSON. */
final class WhatIfJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WhatIfJson() {}

    static ObjectNode node(WhatIfReport report) {
        ObjectNode node = JSON.createObjectNode().put("population", report.population());
        add(node.putArray("settings"), report.selection().assignments());
        add(node.putArray("withoutEffect"), report.withoutEffect());
        node.put("decisions", report.whatIf().moments().size())
                .put("differing", report.whatIf().differing());
        ArrayNode first = node.putArray("first");
        report.whatIf().first().forEach(decision -> first.add(node(decision)));
        ObjectNode members = node.putObject("members");
        add(members.putArray("recorded"), report.recorded());
        add(members.putArray("other"), report.whatIf().members());
        add(members.putArray("shared"), report.shared());
        add(members.putArray("onlyRecorded"), report.onlyRecorded());
        add(members.putArray("onlyOther"), report.onlyOther());
        ArrayNode overTime = node.putArray("overTime");
        report.whatIf().moments().forEach(moment -> overTime.add(node(moment)));
        node.putObject("comparableTasks")
                .put("mean", report.meanComparableTasks())
                .put("least", report.leastComparableTasks())
                .put("undecidable", report.undecidable());
        return node;
    }

    private static ObjectNode node(OtherDecision decision) {
        ObjectNode node = JSON.createObjectNode()
                .put("sequence", decision.sequence())
                .put("modelId", decision.modelId())
                .put("admitted", decision.admitted())
                .put("otherAdmitted", decision.otherAdmitted());
        add(node.putArray("evicted"), decision.evicted());
        add(node.putArray("otherEvicted"), decision.otherEvicted());
        return node;
    }

    private static ObjectNode node(Moment moment) {
        return JSON.createObjectNode()
                .put("sequence", moment.sequence())
                .put("candidatesDecided", moment.candidatesDecided())
                .put("activeTasks", moment.activeTasks())
                .put("recordedCoverage", moment.recordedCoverage())
                .put("otherCoverage", moment.otherCoverage())
                .put("comparableTasks", moment.comparableTasks());
    }

    private static void add(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
