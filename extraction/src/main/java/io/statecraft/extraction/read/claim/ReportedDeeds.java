package io.statecraft.extraction.read.claim;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Speaker;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads claims that plain words of saying make: who tells of a deed of his own owns to it ("said it had shot down the
 * drone"), who tells of another's hostile deed alleges it ("said Rwanda had sent troops").
 */
final class ReportedDeeds {
    private static final Set<SpeechKind> PLAIN =
            EnumSet.of(SpeechKind.SAY, SpeechKind.INSIST, SpeechKind.ANNOUNCE, SpeechKind.REPORT);

    private static final Set<EventType> HOSTILE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.THREATEN, EventType.SANCTION);

    private static final Set<String> WRONGS = Set.of(
            "provocation",
            "violation",
            "crime",
            "aggression",
            "atrocity",
            "massacre",
            "genocide",
            "breach",
            "incursion",
            "sabotage",
            "terrorism",
            "interference",
            "abuse",
            "coup",
            "invasion",
            "occupation",
            "attack",
            "assault",
            "ambush",
            "attempt");

    private static final Set<String> BLAMED = Set.of("responsible", "complicit", "guilty", "culpable", "implicated");

    private static final String[] FINDINGS = {"conclude", "find", "establish", "determine", "ascertain", "document"};

    private static final Set<String> OTHERS = Set.of("he", "she", "they", "it");

    private static final Set<String> NONE = Set.of("no", "nothing", "none", "nobody", "neither");

    private ReportedDeeds() {}

    static Optional<Draft> at(Token verb, SentenceReading sentence) {
        boolean said = verb.is(Relation.COMPLEMENT, Relation.PARATAXIS) || verb.isQuoted();
        if (!Clause.isHead(verb) || !said || !isTold(Clause.of(verb))) {
            return Optional.empty();
        }
        if (Speaker.isClaimed(verb, sentence) || isOfNoun(verb)) {
            return Optional.empty();
        }
        Standing standing = sentence.standing(verb);
        Optional<Who> speaker = standing.source().filter(ReportedDeeds::maySpeak);
        boolean plain = standing.speech().filter(PLAIN::contains).isPresent() || isFinding(verb, standing);
        if (speaker.isEmpty() || !plain || !standing.isReal()) {
            return Optional.empty();
        }
        Clause clause = Clause.of(verb);
        List<Who> doers = sentence.cast().ofAll(actors(clause));
        // Of quoted words it is enough that they tell of a wrong; by whom may stand a sentence before.
        return doers.isEmpty() && !verb.isQuoted()
                ? Optional.empty()
                : stance(verb, doers, speaker.get(), sentence)
                        .map(stance -> claim(verb, doers, speaker.get(), stance, sentence));
    }

    /** Something that was or is so: no plan, wish or condition. */
    private static boolean isTold(Clause clause) {
        boolean modal = clause.modal().isPresent();
        boolean first = !clause.verb().is(Relation.CONJUNCT);
        boolean infinitive =
                clause.verb().children().stream().anyMatch(word -> word.tag().equals("TO"));
        return first
                && !infinitive
                && !modal
                && !clause.isInfinitive()
                && (clause.tense() == Tense.PAST || clause.tense() == Tense.PRESENT || clause.isProgressive());
    }

    /** "under the pretext <b>that</b> it attacked": what a noun is about, wherever the parser hangs it. */
    private static boolean isOfNoun(Token verb) {
        return verb.children(Relation.MARKER).stream()
                .filter(marker -> marker.lower().equals("that"))
                .flatMap(marker -> marker.previous().stream())
                .anyMatch(before -> before.isNoun() && !before.isPronoun());
    }

    /** The doers; of a passive without any, what it is done to. No "he" of quoted words is the speaker. */
    private static List<Token> actors(Clause clause) {
        List<Token> doers = clause.isPassive() && clause.agents().isEmpty() ? clause.subjects() : clause.doers();
        return doers.stream()
                .filter(doer -> !(clause.verb().isQuoted() && OTHERS.contains(doer.lower())))
                .toList();
    }

    /** "The panel <b>concluded</b> that the army had supplied them". */
    private static boolean isFinding(Token verb, Standing standing) {
        return standing.speech().filter(SpeechKind.ASSESS::equals).isPresent()
                && verb.head().filter(above -> above.hasLemma(FINDINGS)).isPresent();
    }

    /** Agencies that pass on what others do claim nothing. */
    private static boolean maySpeak(Who speaker) {
        return speaker.certainty() > Who.UNLISTED && speaker.type() != ActorType.PEOPLE;
    }

    private static Optional<ClaimStance> stance(Token verb, List<Who> doers, Who speaker, SentenceReading sentence) {
        Optional<EventType> event = Matcher.first(sentence.lexicon().events(), verb, sentence.cast())
                .map(Site::trigger)
                .map(EventSense::event);
        boolean own = doers.stream().anyMatch(speaker::is)
                || Clause.of(verb).doers().stream()
                        .flatMap(doer -> sentence.cast().owners(doer).stream())
                        .anyMatch(speaker::is);
        boolean denied = Clause.of(verb).isNegated();
        if (own && isFinding(verb, sentence.standing(verb))) {
            return Optional.empty();
        }
        if (own && isNone(verb)) {
            return Optional.of(ClaimStance.DENIES);
        }
        if (own) {
            Clause clause = Clause.of(verb);
            boolean reported = verb.is(Relation.COMPLEMENT)
                    && (clause.isPerfect() || clause.tense() == Tense.PAST && event.isPresent())
                    && !clause.isProgressive();
            boolean deed = event.filter(HOSTILE::contains).isPresent() && !clause.isProgressive() || reported;
            return deed ? Optional.of(denied ? ClaimStance.DENIES : ClaimStance.CONFIRMS) : Optional.empty();
        }
        if (Clause.of(verb).isPassive() && Clause.of(verb).agents().isEmpty()) {
            return Optional.empty();
        }
        boolean wrong = event.filter(HOSTILE::contains).isPresent()
                || Clause.of(verb).objects().stream().anyMatch(noun -> WRONGS.contains(noun.lemma()))
                || isBlamed(verb)
                || event.filter(EventType.AID::equals).isPresent()
                        && sentence.cast().ofAll(Clause.of(verb).objects()).stream()
                                .anyMatch(who -> who.type() == ActorType.GROUP);
        return wrong && !denied ? Optional.of(ClaimStance.ALLEGES) : Optional.empty();
    }

    /** "was <b>responsible</b> for the attack", "is <b>behind</b> the blasts", "is an act of <b>aggression</b>". */
    private static boolean isBlamed(Token verb) {
        if (!verb.hasLemma("be", "remain", "stand")) {
            return false;
        }
        boolean behind = !Clause.of(verb).prepositional("behind").isEmpty();
        return behind
                || verb.children(Relation.ATTRIBUTE).stream()
                        .anyMatch(word -> BLAMED.contains(word.lemma()) || isWrong(word));
    }

    private static boolean isWrong(Token noun) {
        return WRONGS.contains(noun.lemma())
                || noun.lemma().equals("act")
                        && Phrase.of(noun).prepositional("of").stream()
                                .anyMatch(of -> WRONGS.contains(of.lemma()) || of.hasLemma("war", "terror"));
    }

    /** "had <b>no</b> intention of", "knows of <b>no</b> such letter", "had <b>nothing</b> to do with". */
    static boolean isNone(Token verb) {
        return verb.sentence().tokens().stream()
                .filter(word -> word.index() > verb.index() && word.isWithin(verb))
                .filter(word -> NONE.contains(word.lower()))
                .anyMatch(
                        word -> word.head().filter(above -> isNear(above, verb)).isPresent());
    }

    private static boolean isNear(Token above, Token verb) {
        return above.equals(verb) || above.head().filter(verb::equals).isPresent();
    }

    private static Draft claim(Token verb, List<Who> doers, Who speaker, ClaimStance stance, SentenceReading sentence) {
        Actor claimant = sentence.actors().actor(speaker);
        List<Actor> about = sentence.actors().actors(doers);
        Span span = sentence.spanOf(verb);
        String content = sentence.text(span);
        return Draft.of(
                        sentence,
                        verb,
                        span,
                        "claim " + speaker.id() + " " + verb.index(),
                        0.6 * Math.sqrt(speaker.certainty()),
                        "claim/reported-deed",
                        statement -> new Claim(statement, claimant, stance, about, content))
                .with(Factuality.CERTAIN)
                .saidBy(Optional.empty());
    }
}
