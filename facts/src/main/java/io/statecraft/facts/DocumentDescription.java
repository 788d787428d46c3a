package io.statecraft.facts;

import java.net.URI;
import java.util.Optional;

/**
 * Where a document comes from.
 *
 * @param title its title
 * @param publisher who published it
 * @param published when, as precisely as is known
 * @param url where it can be read
 * @param language BCP 47 tag, such as {@code en}
 */
public record DocumentDescription(
        Optional<String> title,
        Optional<String> publisher,
        Optional<Edtf> published,
        Optional<URI> url,
        Optional<String> language) {

    /** A document of which nothing is known but its text. */
    public static DocumentDescription unknown() {
        return new DocumentDescription(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same description with this date of publication. */
    public DocumentDescription withPublished(Edtf date) {
        return new DocumentDescription(title, publisher, Optional.of(date), url, language);
    }
}
