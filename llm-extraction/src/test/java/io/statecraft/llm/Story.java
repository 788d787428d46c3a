package io.statecraft.llm;

import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Likelihood;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A made-up report with a fact of each kind, and an engine of rules that knows one word. */
final class Story {
    static final String RULES = "rules/1";
    static final String MODEL = "llm:played/" + Instructions.VERSION;

    static final String TEXT = """
            Unrest in Sylvania 😀

            On 3 May 2024 the foreign minister of Freedonia visited Sylvania. Sylvania's army has some 400 soldiers.
            Freedonia promised to send grain if the border opens. Sylvania denied that it had shelled the port.
            Freedonia wants the border opened. The Treaty of Ambridge between Freedonia and Sylvania was signed.
            The truce may not last. Freedonia holds the port
            of Ambridge. Rufus Firefly is president of Freedonia.
            """;

    private static final Actor FREEDONIA = Actor.of("freedonia", "Freedonia");
    private static final Actor SYLVANIA = Actor.of("sylvania", "Sylvania");

    private Story() {}

    static Document document() {
        return document(TEXT);
    }

    static Document document(String text) {
        return Document.of(text, DocumentDescription.unknown().withPublished(Edtf.parse("2024-05-06")));
    }

    /** A fact of each kind as the engine gives it for this document. */
    static List<Fact> facts(Document document) {
        return List.of(
                        new Interaction(
                                statement(
                                        document, "On 3 May 2024 the foreign minister of Freedonia visited Sylvania."),
                                FREEDONIA,
                                List.of(SYLVANIA),
                                EventType.CONSULT,
                                Optional.of("visit")),
                        soldiers(document),
                        new Commitment(
                                statement(document, "Freedonia promised to send grain if the border opens"),
                                FREEDONIA,
                                List.of(),
                                "send grain",
                                Optional.of("if the border opens")),
                        new Claim(
                                statement(document, "Sylvania denied that it had shelled the port."),
                                SYLVANIA,
                                ClaimStance.DENIES,
                                List.of(SYLVANIA),
                                "it had shelled the port"),
                        new Position(
                                statement(document, "Freedonia wants the border opened."),
                                FREEDONIA,
                                PositionStance.GOAL,
                                "the border opened"),
                        new Agreement(
                                statement(
                                        document, "The Treaty of Ambridge between Freedonia and Sylvania was signed."),
                                Optional.of("Treaty of Ambridge"),
                                AgreementType.TREATY,
                                List.of(FREEDONIA, SYLVANIA),
                                AgreementStatus.SIGNED),
                        new Assessment(
                                statement(document, "The truce may not last."),
                                List.of(),
                                "The truce may not last",
                                Optional.of(Likelihood.ROUGHLY_EVEN)),
                        new Control(
                                statement(document, "Freedonia holds the port\nof Ambridge."),
                                FREEDONIA,
                                "the port\nof Ambridge",
                                ControlStatus.CONTROLS),
                        new Role(
                                statement(document, "Rufus Firefly is president of Freedonia."),
                                Actor.of("rufus-firefly", "Rufus Firefly"),
                                "president",
                                FREEDONIA))
                .stream()
                .map(Fact::identified)
                .toList();
    }

    static Fact soldiers(Document document) {
        return new Force(
                        statement(document, "Sylvania's army has some 400 soldiers."),
                        SYLVANIA,
                        Optional.empty(),
                        ForceCategory.PERSONNEL,
                        Optional.empty(),
                        Optional.of(Quantity.exactly(400, "soldiers")),
                        ForceChange.HELD)
                .identified();
    }

    /** The statement that the engine makes of a quote: date and factuality as said, the rest computed. */
    static Statement statement(Document document, String quote) {
        int at = document.text().indexOf(quote);
        int start = document.text().codePointCount(0, at);
        return new Statement(
                "",
                document.id(),
                quote,
                start,
                start + quote.codePointCount(0, quote.length()),
                Optional.of(Edtf.parse("2024-05-03")),
                Optional.empty(),
                Factuality.CERTAIN,
                Optional.of(SYLVANIA),
                MODEL,
                0.7,
                "language-model");
    }

    /** Reads a fact off every sentence with the word "promised"; of a document in French it reads nothing. */
    static final class Rules implements Extractor {
        @Override
        public String name() {
            return RULES;
        }

        @Override
        public Extraction extract(Document document) {
            if (document.text().contains("ministre")) {
                return Extraction.none(RULES, "language fr: no engine");
            }
            List<Extraction.Found> found = new ArrayList<>();
            String word = "promised";
            String text = document.text();
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int start = text.codePointCount(0, at);
                Statement statement = new Statement(
                        "",
                        document.id(),
                        word,
                        start,
                        start + word.length(),
                        Optional.empty(),
                        Optional.empty(),
                        Factuality.CERTAIN,
                        Optional.empty(),
                        RULES,
                        0.5,
                        "word");
                Fact fact = new Position(statement, FREEDONIA, PositionStance.GOAL, word).identified();
                found.add(new Extraction.Found(fact, new Sentence(word, start)));
            }
            return new Extraction(RULES, found, 1, Optional.empty(), Optional.empty());
        }
    }
}
