package io.statecraft.query;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventType;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.View;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A document and its facts, as tests of answers find them in the tables. */
final class Sample {
    private static final URI SOURCE = URI.create("/test");
    static final Instant KNOWN = Instant.parse("2024-01-10T00:00:00Z");
    private static final Actor TAJIKISTAN = Actor.of("TJK", "Tajikistan");
    private static final Actor RUSSIA = Actor.of("RUS", "Russia");
    private static final String TEXT =
            "The Tajik army has 8,800 soldiers. Russia visited Tajikistan. Russia has one base.";
    static final Document DOCUMENT =
            Document.of(TEXT, DocumentDescription.unknown().withPublished(Edtf.parse("2021-07")));
    static final Fact SOLDIERS = fact(
            "The Tajik army has 8,800 soldiers.",
            Optional.empty(),
            statement -> new Force(
                    statement,
                    TAJIKISTAN,
                    Optional.empty(),
                    ForceCategory.PERSONNEL,
                    Optional.empty(),
                    Optional.of(Quantity.exactly(8800, "soldiers")),
                    ForceChange.HELD));
    static final Fact VISIT = fact(
            "Russia visited Tajikistan.",
            Optional.of(Edtf.parse("2021-05-17")),
            statement ->
                    new Interaction(statement, RUSSIA, List.of(TAJIKISTAN), EventType.CONSULT, Optional.of("visit")));
    static final Fact BASE = fact(
            "Russia has one base.",
            Optional.empty(),
            statement -> new Force(
                    statement,
                    RUSSIA,
                    Optional.empty(),
                    ForceCategory.BASE,
                    Optional.empty(),
                    Optional.of(Quantity.exactly(1, "bases")),
                    ForceChange.HELD));

    /** The tables with a document and its three facts, of which one was taken back an hour later. */
    static void fill() {
        Tables.create();
        Event registered = Event.registered(DOCUMENT, SOURCE, KNOWN, "request");
        Tables.apply(registered);
        for (Fact fact : List.of(SOLDIERS, VISIT, BASE)) {
            Tables.apply(registered.causing(
                    new FactRecorded(
                            fact,
                            new Sentence(
                                    fact.statement().quote(), fact.statement().start()),
                            DOCUMENT.description()),
                    "test/1",
                    SOURCE,
                    KNOWN));
        }
        Tables.close(BASE.id(), KNOWN.plusSeconds(3600));
    }

    /** The document was read to its end. */
    static void read() {
        Event registered = Event.registered(DOCUMENT, SOURCE, KNOWN, "request");
        Tables.apply(registered.causing(
                new ExtractionCompleted(
                        DOCUMENT.id(),
                        "test/1",
                        List.of(SOLDIERS.id(), VISIT.id(), BASE.id()),
                        3,
                        Optional.empty(),
                        Optional.empty()),
                "test/1",
                SOURCE,
                KNOWN));
    }

    /** What a view must be asked with. */
    static Map<String, String> required(View view) {
        return view.filters().stream()
                .filter(Filter::required)
                .collect(Collectors.toMap(Filter::name, Filter::example));
    }

    private Sample() {}

    private interface Content {
        Fact of(Statement statement);
    }

    private static Fact fact(String quote, Optional<Edtf> date, Content content) {
        int start = TEXT.indexOf(quote);
        return content.of(new Statement(
                        "",
                        DOCUMENT.id(),
                        quote,
                        start,
                        start + quote.length(),
                        date,
                        Optional.empty(),
                        Factuality.CERTAIN,
                        Optional.empty(),
                        "test/1",
                        date.isPresent() ? 0.9 : 0.6,
                        "by hand"))
                .identified();
    }
}
