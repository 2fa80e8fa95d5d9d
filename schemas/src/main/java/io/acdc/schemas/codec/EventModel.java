package io.acdc.schemas.codec;

import org.apache.avro.specific.SpecificData;

/** How generated classes are made and their logical types converted. */
final class EventModel {
    private EventModel() {}

    static SpecificData of(Class<?> type) {
        // Classes are looked up where the events are: a framework may load the library elsewhere.
        SpecificData model = new SpecificData(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(model::addLogicalTypeConversion);
        return model;
    }
}
