package io.acdc.inference.torch.script;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code decoder.py} as PyTorch would have saved it: a zip of source text and of a module without parameters. */
final class ScriptArchive {
    private static final String ROOT = "decoder/";
    /** The pickled module: class {@code __torch__.Decoder}, not in training. */
    private static final byte[] MODULE = HexFormat.of()
            .parseHex("8002635f5f746f7263685f5f0a4465636f6465720a29817d285808000000747261696e696e678975622e");

    private static final byte[] NO_CONSTANTS = HexFormat.of().parseHex("8002292e");
    private static final byte[] FORMAT_VERSION = "6\n".getBytes(StandardCharsets.US_ASCII);

    private ScriptArchive() {}

    static byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            add(archive, "data.pkl", MODULE);
            add(archive, "code/__torch__.py", source());
            add(archive, "constants.pkl", NO_CONSTANTS);
            add(archive, "version", FORMAT_VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] source() throws IOException {
        try (InputStream source = Optional.ofNullable(ScriptArchive.class.getResourceAsStream("decoder.py"))
                .orElseThrow()) {
            return source.readAllBytes();
        }
    }

    /** Uncompressed, as PyTorch's reader expects. */
    private static void add(ZipOutputStream archive, String name, byte[] content) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(ROOT + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(checksum.getValue());
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
    }
}
