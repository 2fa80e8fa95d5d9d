package io.acdc.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schema registry over HTTP: the four questions of Confluent's REST interface that services ask, answered as Apicurio
 * 3.3 answers them. Schemas are compared as text. It can be away, which looks like a proxy without a server behind it.
 */
public final class RegistryServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BY_ID = Pattern.compile("/schemas/ids/(\\d+)");
    private static final Pattern SUBJECT = Pattern.compile("/subjects/([^/]+)(/versions)?");

    private final HttpServer server;
    private final String root;
    private final List<String> schemas = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private volatile boolean away;

    private RegistryServer(String root) throws IOException {
        this.root = root;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The answer to a question. */
    private record Reply(int status, JsonNode body) {}

    /** Starts on a free port, with the interface at the server's root as Confluent's has it. */
    public static RegistryServer start() {
        return startAt("");
    }

    /** Starts on a free port, with the interface at a path such as {@code /apis/ccompat/v7}. */
    public static RegistryServer startAt(String path) {
        try {
            return new RegistryServer(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the registry", e);
        }
    }

    /** URL of the server, without the interface's path. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Numbers by subject, the latest of each. */
    public Map<String, Integer> subjects() {
        synchronized (subjects) {
            return Map.copyOf(subjects);
        }
    }

    /** The schema with that number. */
    public String schema(int id) {
        return schemas.get(id - 1);
    }

    /** From now on everything is answered with 503, or not. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = away || !path.startsWith(root)
                    ? refusal(away ? 503 : 404, 0, "not here")
                    : answer(path.substring(root.length()), text);
            byte[] body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Reply answer(String path, String text) throws IOException {
        Matcher byId = BY_ID.matcher(path);
        Matcher subject = SUBJECT.matcher(path);
        if (byId.matches()) {
            return find(Long.parseLong(byId.group(1)));
        }
        if (subject.matches()) {
            String schema = JSON.readTree(text).path("schema").asText();
            return subject.group(2) == null ? lookUp(subject.group(1), schema) : register(subject.group(1), schema);
        }
        return path.equals("/subjects") ? new Reply(200, JSON.createArrayNode()) : refusal(404, 0, "not found");
    }

    private Reply find(long id) {
        return id < 1 || id > schemas.size()
                ? refusal(404, 40403, "Schema %d not found.".formatted(id))
                : new Reply(200, JSON.createObjectNode().put("schema", schema((int) id)));
    }

    private Reply lookUp(String subject, String schema) {
        synchronized (subjects) {
            int id = schemas.indexOf(schema) + 1;
            if (!subjects.containsKey(subject)) {
                return refusal(404, 40401, "Subject '%s' not found.".formatted(subject));
            }
            return id == 0 ? refusal(404, 40403, "Schema not found") : number(id);
        }
    }

    private Reply register(String subject, String schema) {
        synchronized (subjects) {
            if (!schemas.contains(schema)) {
                schemas.add(schema);
            }
            int id = schemas.indexOf(schema) + 1;
            subjects.put(subject, id);
            return number(id);
        }
    }

    private static Reply number(int id) {
        return new Reply(200, JSON.createObjectNode().put("id", id));
    }

    private static Reply refusal(int status, int code, String message) {
        ObjectNode body = JSON.createObjectNode().put("message", message);
        return new Reply(status, code == 0 ? body : body.put("error_code", code));
    }
}
