package io.statecraft.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files as they may come in; anything else is refused in one line. */
final class TextFile {
    /** Greatest size of a file that is read, in bytes. */
    static final int BYTES_MAX = 20_000_000;

    private TextFile() {}

    /** The file's text with line feeds as line ends; a {@link BadInputException} when it is missing, empty, binary or too large. */
    static String read(Path file) {
        byte[] bytes = bytes(file);
        for (byte value : bytes) {
            if (value == 0) {
                throw new BadInputException(file + " is no text file");
            }
        }
        String text = decode(file, bytes).replace("\r\n", "\n").replace('\r', '\n');
        if (text.isBlank()) {
            throw new BadInputException(file + " is empty");
        }
        return text;
    }

    /** The file's bytes; a {@link BadInputException} when it is missing, a directory or too large. */
    static byte[] bytes(Path file) {
        if (!Files.exists(file)) {
            throw new BadInputException("there is no file " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException(file + " is no file");
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new BadInputException(file + " is larger than " + BYTES_MAX + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static String decode(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is no UTF-8 text");
        }
    }
}
