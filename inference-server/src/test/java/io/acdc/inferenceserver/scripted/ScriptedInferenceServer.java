package io.acdc.inferenceserver.scripted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * vLLM's interface on the loopback interface, as far as evaluators use it: completions, models, health, sleeping and
 * waking, reloading, forgetting prefixes. Computes really, with the Vector API decoder.
 */
public final class ScriptedInferenceServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedEngine engine;
    private final ScriptedReplies replies;
    private final Path first;
    private final Map<Misbehaviour, Integer> misbehaviours = new EnumMap<>(Misbehaviour.class);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ScriptedInferenceServer(Path first, boolean textOnly) {
        this.first = first;
        this.engine = new ScriptedEngine(first);
        this.replies = new ScriptedReplies(first, engine, textOnly);
        this.server = serve();
    }

    /** Starts on a free port with the weights of that checkpoint. */
    public static ScriptedInferenceServer start(Path checkpoint) {
        return new ScriptedInferenceServer(checkpoint, false);
    }

    /** Starts one that replies text alone. */
    public static ScriptedInferenceServer startTextOnly(Path checkpoint) {
        return new ScriptedInferenceServer(checkpoint, true);
    }

    /** The interface's root. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next so many answers, or reloads, go wrong so; the canary's are always right. */
    public synchronized void misbehave(Misbehaviour misbehaviour, int times) {
        misbehaviours.put(misbehaviour, times);
    }

    /** Paths that were asked for, with their queries, in order of arrival. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Ends the process and starts it again: its first weights, awake, without caches. */
    public void restart() {
        engine.restart();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        replies.close();
    }

    private HttpServer serve() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", this::handle);
            started.setExecutor(threads);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().toString());
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                route(exchange, body);
            } catch (IllegalStateException e) {
                reply(exchange, 500, ScriptedReplies.error(String.valueOf(e.getMessage())));
            }
        }
    }

    private void route(HttpExchange exchange, byte[] body) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/health" -> reply(exchange, 200, JSON.createObjectNode());
            case "/is_sleeping" -> reply(exchange, 200, JSON.createObjectNode().put("is_sleeping", engine.isAsleep()));
            case "/v1/models" -> reply(exchange, 200, replies.models());
            case "/v1/completions" -> complete(exchange, JSON.readTree(body));
            case "/collective_rpc" -> reload(exchange, JSON.readTree(body));
            case "/sleep" -> done(exchange, engine::sleep);
            case "/wake_up" -> done(exchange, () -> engine.wake(tag(exchange)));
            case "/reset_prefix_cache" -> done(exchange, engine::forgetPrefixes);
            default -> reply(exchange, 404, ScriptedReplies.error("Not Found"));
        }
    }

    private static String tag(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().replace("tags=", "");
    }

    private void complete(HttpExchange exchange, JsonNode body) throws IOException {
        boolean isCanary = body.path("cache_salt").asText("").startsWith("canary");
        Optional<Misbehaviour> misbehaviour = isCanary ? Optional.empty() : next(false);
        if (misbehaviour.isEmpty()) {
            reply(exchange, 200, replies.completion(body, ""));
            return;
        }
        switch (misbehaviour.get()) {
            case CUT -> cut(exchange, replies.completion(body, "").toString());
            case GARBAGE -> reply(exchange, 200, "<html>Bad gateway</html>");
            case ABORTED -> reply(exchange, 200, replies.completion(body, "abort"));
            case REFUSED -> reply(exchange, 400, ScriptedReplies.error("this prompt is not wanted"));
            case HANGING -> hang();
            case RESTART -> {
                engine.restart();
                reply(exchange, 200, replies.completion(body, ""));
            }
            case SERVER_ERROR, STALE_RELOAD, WRONG_RELOAD, RELOAD_ERROR ->
                reply(exchange, 500, ScriptedReplies.error("engine is dead"));
        }
    }

    private void reload(HttpExchange exchange, JsonNode body) throws IOException {
        Path checkpoint = Path.of(body.path("kwargs").path("weights_path").asText());
        Optional<Misbehaviour> misbehaviour = next(true);
        if (misbehaviour.filter(Misbehaviour.RELOAD_ERROR::equals).isPresent()) {
            throw new IllegalStateException("cannot reload");
        }
        if (misbehaviour.filter(Misbehaviour.WRONG_RELOAD::equals).isPresent()) {
            engine.reload(first);
        } else if (misbehaviour.isEmpty()) {
            engine.reload(checkpoint);
        }
        reply(exchange, 200, "{\"results\": [null]}");
    }

    private void done(HttpExchange exchange, Runnable command) throws IOException {
        command.run();
        exchange.sendResponseHeaders(200, -1);
    }

    private synchronized Optional<Misbehaviour> next(boolean reload) {
        Optional<Misbehaviour> due = misbehaviours.entrySet().stream()
                .filter(entry -> entry.getKey().isOfReloads() == reload && entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .findFirst();
        due.ifPresent(misbehaviour -> misbehaviours.merge(misbehaviour, -1, Integer::sum));
        return due;
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void cut(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void reply(HttpExchange exchange, int status, JsonNode body) throws IOException {
        reply(exchange, status, body.toString());
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
