package io.acdc.skills.family;

/** Something to know by heart: {@code france} has {@code paris}. */
public record Fact(String subject, String answer) {}
