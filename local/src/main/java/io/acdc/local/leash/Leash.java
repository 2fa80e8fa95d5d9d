package io.acdc.local.leash;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Runs another main class and ends the process when standard input ends. The parent holds the other end of that pipe and
 * never writes, so its death, even by {@code kill -9}, ends the child.
 *
 * <p>Usage: {@code java -cp leash.jar:… io.acdc.local.leash.Leash <main class> <arguments…>}
 */
public final class Leash {
    private static final long GRACE_SECONDS = 8;
    private static final int START_FAILED = 1;

    private Leash() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("Leash: name the main class to run");
            System.exit(START_FAILED);
        }
        hold(System.in);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException failure) {
            fail(failure.getTargetException());
        } catch (ReflectiveOperationException failure) {
            fail(failure);
        }
    }

    private static void fail(Throwable failure) {
        failure.printStackTrace();
        System.exit(START_FAILED);
    }

    private static void hold(InputStream parent) {
        Thread.ofPlatform().daemon().name("leash").start(() -> {
            awaitEnd(parent);
            haltLater();
            System.exit(0);
        });
    }

    private static void awaitEnd(InputStream parent) {
        try {
            while (parent.read() >= 0) {
                // Whatever the parent says, only its silence matters.
            }
        } catch (IOException closed) {
            // A broken pipe means the same as its end.
        }
    }

    /** Shutdown hooks may hang, for example on a broker that died with the parent. */
    private static void haltLater() {
        Thread.ofPlatform().daemon().name("leash-halt").start(() -> {
            try {
                TimeUnit.SECONDS.sleep(GRACE_SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
