package io.acdc.evaluatorkit.program;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers {@code GET /health} for whoever restarts what has got stuck. */
record HealthEndpoint(HttpServer server) implements AutoCloseable {
    private static final int UP = 200;
    private static final int DOWN = 503;

    /**
     * Takes the port; answers nothing yet.
     *
     * @param port on all addresses, since it is asked from outside the container; 0 for any
     * @throws StartException when the port cannot be had
     */
    static HealthEndpoint bind(int port) {
        try {
            return new HealthEndpoint(HttpServer.create(new InetSocketAddress(port), 0));
        } catch (IOException | IllegalArgumentException taken) {
            throw new StartException("--health-port %d cannot be had: %s".formatted(port, taken.getMessage()));
        }
    }

    void serve(RunningEvaluator evaluator) {
        server.createContext("/health", exchange -> answer(exchange, evaluator.isHealthy()));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, boolean healthy) throws IOException {
        byte[] body = (healthy ? "UP\n" : "DOWN\n").getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(healthy ? UP : DOWN, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
