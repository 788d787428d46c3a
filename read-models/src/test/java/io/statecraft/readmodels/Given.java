package io.statecraft.readmodels;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Events as a test gives them. */
public final class Given {
    public static final String TEXT = "On 3 May 2020 envoys of Freedonia met those of Sylvania in Trieste.";
    public static final Instant RECORDED = Instant.parse("2021-07-21T08:00:00Z");
    private static final URI SOURCE = URI.create("/test");

    private Given() {}

    /** A document published on this date, or on none. */
    public static Document document(Optional<String> published) {
        return Document.of(
                TEXT,
                new DocumentDescription(
                        Optional.of("A meeting in Trieste"),
                        Optional.of("Adriatic Review"),
                        published.map(Edtf::parse),
                        Optional.empty(),
                        Optional.of("en")));
    }

    /** A statement of that text. */
    public static Statement statement(Optional<String> date, Factuality factuality) {
        return new Statement(
                "",
                document(Optional.empty()).id(),
                TEXT,
                0,
                TEXT.length(),
                date.map(Edtf::parse),
                Optional.of("Trieste"),
                factuality,
                Optional.empty(),
                "test/1",
                0.9,
                "by hand");
    }

    /** A certain statement of 3 May 2020. */
    public static Statement statement() {
        return statement(Optional.of("2020-05-03"), Factuality.CERTAIN);
    }

    /** The document came in. */
    public static Event registered() {
        return Event.registered(document(Optional.of("2020-05")), SOURCE, RECORDED, "test");
    }

    /** The document, published on this date, states the fact. */
    public static Event recorded(Fact fact, Optional<String> published) {
        return registered()
                .causing(
                        new FactRecorded(
                                fact.identified(),
                                new Sentence(TEXT, 0),
                                document(published).description()),
                        "test/1",
                        SOURCE,
                        RECORDED);
    }

    /** The document states the fact. */
    public static Event recorded(Fact fact) {
        return recorded(fact, Optional.of("2020-05"));
    }
}
