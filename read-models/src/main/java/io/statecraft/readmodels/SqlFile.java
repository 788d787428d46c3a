package io.statecraft.readmodels;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** SQL that stands in a file beside the class that uses it. */
final class SqlFile {
    private SqlFile() {}

    static String read(Class<?> place, String resource) {
        try (InputStream text = place.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalArgumentException("no " + resource + " beside " + place.getName());
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + resource, e);
        }
    }
}
