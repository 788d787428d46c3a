package io.statecraft.extraction.read;

import io.statecraft.extraction.DeedTyping;
import io.statecraft.extraction.ExplainingExtractor;
import io.statecraft.extraction.Explanation;
import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.parse.Parser;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.read.agreement.AgreementReader;
import io.statecraft.extraction.read.assessment.AssessmentReader;
import io.statecraft.extraction.read.claim.ClaimReader;
import io.statecraft.extraction.read.commitment.CommitmentReader;
import io.statecraft.extraction.read.control.ControlReader;
import io.statecraft.extraction.read.force.ForceReader;
import io.statecraft.extraction.read.interaction.InteractionReader;
import io.statecraft.extraction.read.modality.Standings;
import io.statecraft.extraction.read.position.PositionReader;
import io.statecraft.extraction.read.reference.CastReader;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.role.RoleReader;
import io.statecraft.extraction.read.typing.DeedTyper;
import io.statecraft.extraction.read.when.Clock;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The built-in engine: a dependency parse, a gazetteer and a lexicon, read by rules. */
public final class BuiltInExtractor implements ExplainingExtractor, DeedTyping {
    private static final String NAME = "statecraft/0.1.0";

    private final Parser parser;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Calibration calibration;
    private final List<Reader> readers;
    private final DeedTyper typer;

    public BuiltInExtractor(Parser parser, Gazetteer gazetteer, Lexicon lexicon) {
        this(parser, gazetteer, lexicon, Calibration.load());
    }

    /** An engine whose confidences are stated or measured otherwise. */
    BuiltInExtractor(Parser parser, Gazetteer gazetteer, Lexicon lexicon, Calibration calibration) {
        this.calibration = calibration;
        this.parser = parser;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.typer = new DeedTyper(lexicon);
        this.readers = List.of(
                new InteractionReader(),
                new PositionReader(),
                new CommitmentReader(),
                new ClaimReader(),
                new AssessmentReader(),
                new ControlReader(),
                new AgreementReader(),
                new RoleReader(),
                new ForceReader());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Extraction extract(Document document) {
        List<Extraction.Found> found = new ArrayList<>();
        List<SentenceReading> readings = readings(document);
        publish(document, readings).forEach(found::addAll);
        return new Extraction(NAME, found, readings.size(), Optional.empty(), Optional.empty());
    }

    @Override
    public List<Explanation> explain(Document document) {
        List<SentenceReading> readings = readings(document);
        List<List<Extraction.Found>> found = publish(document, readings);
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            List<Fact> facts = found.get(i).stream().map(Extraction.Found::fact).toList();
            explanations.add(new Explainer(readings.get(i), facts).explain());
        }
        return explanations;
    }

    @Override
    public Optional<EventType> type(String text, List<String> actors, List<String> recipients) {
        return readings(Document.of(text, DocumentDescription.unknown())).stream()
                .flatMap(reading -> typer.type(reading.cast(), actors, recipients).stream())
                .findFirst();
    }

    private List<SentenceReading> readings(Document document) {
        List<Sentence> sentences = parser.parse(document.text());
        Optional<Edtf> published = document.description().published();
        CastReader casts = new CastReader(
                gazetteer,
                document.description(),
                published.flatMap(Edtf::latest).map(LocalDate::getYear));
        sentences.forEach(casts::hear);
        Clock clock = new Clock(published);
        List<SentenceReading> readings = new ArrayList<>();
        List<SentenceReading> all = Collections.unmodifiableList(readings);
        for (Sentence sentence : sentences) {
            SentenceCast cast = casts.next(sentence);
            readings.add(new SentenceReading(
                    sentence,
                    cast,
                    clock.next(sentence),
                    new Standings(lexicon, cast),
                    sentence.previous().map(before -> readings.get(before.index())),
                    sentence.lead().map(lead -> readings.get(lead.index())),
                    all,
                    casts.cast(),
                    lexicon));
        }
        return readings;
    }

    /** The facts of each sentence, identified, none twice in the document. */
    private List<List<Extraction.Found>> publish(Document document, List<SentenceReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        Publication publication = new Publication(document, readings.getFirst().actors(), NAME, calibration);
        Set<String> ids = new HashSet<>();
        List<List<Extraction.Found>> all = new ArrayList<>();
        for (SentenceReading reading : readings) {
            Findings findings = new Findings();
            readers.forEach(reader -> reader.read(reading, findings));
            List<Extraction.Found> found = new ArrayList<>();
            for (Draft draft : findings.drafts()) {
                Optional<Fact> fact = publication.publish(draft, reading.sentence());
                fact.filter(known -> ids.add(known.id()))
                        .ifPresent(known ->
                                found.add(new Extraction.Found(known, publication.around(reading.sentence()))));
            }
            all.add(found);
        }
        return all;
    }
}
