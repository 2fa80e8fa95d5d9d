package io.acdc.local.data;

import io.acdc.local.failure.AcdcFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports on the loopback address. */
public final class Ports {
    private Ports() {}

    /** The given number of different ports nobody listens on now. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(bind(0));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("no free port on the loopback address", failure);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /**
     * Checks that nobody listens on a port the user asked for.
     *
     * @throws AcdcFailure when it is taken
     */
    public static int requireFree(int port) {
        try {
            release(bind(port));
            return port;
        } catch (IOException taken) {
            throw AcdcFailure.couldNotRun("port %d is in use (%s): give another with --port, or leave the option out"
                    .formatted(port, taken.getMessage()));
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
