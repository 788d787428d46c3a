package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.lexicon.CommitmentKind;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Interaction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads who does what to or with whom, reported, denied, planned and possible deeds too. */
public final class InteractionReader implements Reader {
    /** Below this a deed is not worth telling. */
    static final double SURE = 0.7;

    static final double LEAST = 0.38;

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            if (sentence.time().covers(token)) {
                continue;
            }
            Retaliation.at(token, sentence).ifPresent(findings::add);
            Optional<Deed> deed = VerbDeeds.isCandidate(token)
                    ? VerbDeeds.at(token, sentence).filter(found -> !NounDeeds.isOrder(token, sentence))
                    : token.isNoun() && sentence.cast().named(token).isEmpty()
                            ? NounDeeds.at(token, sentence)
                            : Optional.empty();
            deed.map(found -> Demands.heard(found, sentence.standing(found.carrier())))
                    .filter(found -> found.confidence() >= LEAST)
                    .ifPresent(found -> draft(found, sentence, findings).ifPresent(findings::add));
        }
    }

    private static Optional<Draft> draft(Deed deed, SentenceReading sentence, Findings findings) {
        Standing standing = sentence.standing(deed.carrier());
        boolean welcome = deed.carrier().hasLemma("welcome");
        if (!standing.isReal() || welcome || isPromise(deed, sentence) || isMereControl(deed)) {
            return Optional.empty();
        }
        Who actor = deed.actors().getFirst();
        Factuality factuality = deed.holds() == Factuality.CERTAIN ? standing.factuality() : deed.holds();
        Optional<Who> source = standing.source().filter(who -> !who.is(actor));
        EventType event = Threats.isOwn(deed, standing) ? EventType.THREATEN : deed.event();
        boolean alleged = Allegation.is(deed, standing, sentence);
        Factuality told = alleged && factuality == Factuality.CERTAIN ? Factuality.UNCOMMITTED : factuality;
        boolean asked = deed.reading().equals("interaction/must");
        Factuality value = event == deed.event() && !asked ? told : Factuality.CERTAIN;
        if (alleged) {
            findings.add(Allegation.claim(deed, standing.source().orElseThrow(), sentence));
        }
        Span span = sentence.spanOf(deed.carrier());
        List<Who> recipients = deed.recipients();
        // Of two verbs that each name whom they touch, each tells a deed of its own.
        boolean own = deed.reading().equals("interaction/verb") && deed.confidence() >= SURE;
        String key = "interaction " + (own ? deed.carrier().index() + " " : "") + event + " " + actor.id() + " "
                + recipients.stream().map(Who::id).sorted().collect(Collectors.joining(","));
        Actor named = sentence.actors().actor(actor);
        List<Actor> others = sentence.actors().actors(recipients);
        Optional<String> mode = Optional.of(deed.sense().mode()).filter(word -> !word.isEmpty());
        return Optional.of(Draft.of(
                        sentence,
                        deed.carrier(),
                        span,
                        key,
                        deed.confidence(),
                        deed.reading(),
                        statement -> new Interaction(statement, named, others, event, mode))
                .with(value)
                .saidBy(source));
    }

    /** "promised to fight": a commitment, read by its own reader. */
    private static boolean isPromise(Deed deed, SentenceReading sentence) {
        Token verb = deed.carrier();
        return deed.event() != EventType.REJECT
                && !verb.hasLemma("agree", "consent", "sign", "approve", "offer")
                && Matcher.at(sentence.lexicon().commitments(), verb, sentence.cast()).stream()
                        .filter(site -> site.trigger().value() != CommitmentKind.WILL)
                        .filter(site -> site.trigger().weight() >= 0.6)
                        .anyMatch(site -> !Contents.of(site).isEmpty());
    }

    /** "took control of Kabul": who holds what is a fact of its own kind. */
    private static boolean isMereControl(Deed deed) {
        boolean seizure =
                deed.event() == EventType.COERCE && deed.sense().mode().equals("seize");
        return seizure && deed.recipients().stream().allMatch(who -> who.isState() && who.certainty() < Who.DERIVED);
    }
}
