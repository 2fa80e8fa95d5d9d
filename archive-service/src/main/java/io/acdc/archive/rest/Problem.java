package io.acdc.archive.rest;

/**
 * Why there is no answer: a problem document as in RFC 9457.
 *
 * @param type always {@code about:blank}: the title says what the status code means
 * @param title of the status code
 * @param status HTTP status code
 * @param detail one line: what is wrong and what to do
 * @param instance path of the request
 */
public record Problem(String type, String title, int status, String detail, String instance) {}
