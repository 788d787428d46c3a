package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.lexicon.CommitmentKind;
import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Content;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.interaction.Parties;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.modality.Undertakings;
import io.statecraft.extraction.read.modality.Voices;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Factuality;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what actors promise, guarantee or undertake to do or not to do. */
public final class CommitmentReader implements Reader {
    private static final double LEAST = 0.36;
    private static final Set<SpeechKind> PLAIN_SPEECH = EnumSet.of(
            SpeechKind.SAY,
            SpeechKind.ANNOUNCE,
            SpeechKind.INSIST,
            SpeechKind.THREATEN,
            SpeechKind.COMMIT,
            SpeechKind.WARN,
            SpeechKind.CONFIRM);
    private static final List<Slot> HEARERS = List.of(Slot.of("iobj"), Slot.of("to"), Slot.of("with"), Slot.of("obj"));

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Token token : sentence.sentence().tokens()) {
            boolean read = false;
            for (Site<Cue<CommitmentKind>> site :
                    Matcher.at(sentence.lexicon().commitments(), token, sentence.cast())) {
                if (site.trigger().value() != CommitmentKind.WILL && !read) {
                    read = promised(site, sentence, findings);
                }
            }
            if (!read) {
                announced(token, sentence, findings);
                own(token, sentence, findings);
                Undertakings.announced(token, sentence)
                        .filter(who -> sentence.standing(token).isReal())
                        .ifPresent(who -> add(
                                sentence, findings, token, token, who, List.of(), 0.55, "commitment/others-announced"));
                Obligations.of(token, sentence)
                        .ifPresent(bound -> add(
                                sentence,
                                findings,
                                token,
                                bound.deed(),
                                bound.who(),
                                List.of(),
                                0.6 * bound.who().certainty(),
                                "commitment/obligation"));
            }
        }
    }

    private static boolean promised(Site<Cue<CommitmentKind>> site, SentenceReading sentence, Findings findings) {
        List<Who> holders = Voices.of(site, site.trigger().holder());
        List<Token> contents = matters(site, sentence);
        Standing standing = sentence.standing(site.head());
        boolean negated = Clause.isHead(site.head()) && Clause.of(site.head()).isNegated();
        boolean open = standing.factuality() == Factuality.POSSIBLE || standing.factuality() == Factuality.UNCOMMITTED;
        if (holders.isEmpty() || contents.isEmpty() || !standing.isReal() || open || negated || isOther(site)) {
            return false;
        }
        Who holder = holders.getFirst();
        List<Who> hearers =
                site.actors(HEARERS).stream().filter(who -> !who.is(holder)).toList();
        double confidence = site.trigger().weight() * holder.certainty();
        if (confidence < LEAST) {
            return false;
        }
        for (Token content : Contents.once(contents)) {
            // "to bomb, fumigate and extradite traffickers": one promise, told by its last verb.
            boolean bare = Clause.isHead(content)
                    && content.children().stream().noneMatch(child -> Clause.isHead(child) || child.isNoun());
            if (!bare || content.equals(contents.getLast())) {
                add(sentence, findings, site.head(), content, holder, hearers, confidence, "commitment/promise");
            }
        }
        contents.stream()
                .flatMap(content -> SwallowedVerbs.behind(content, sentence).stream())
                .forEach(content -> add(
                        sentence, findings, site.head(), content, holder, hearers, confidence, "commitment/promise"));
        return !contents.isEmpty();
    }

    /** Words that promise only in some uses. */
    private static boolean isOther(Site<Cue<CommitmentKind>> site) {
        Token head = site.head();
        boolean deed = head.hasLemma("undertake", "agree")
                && head.children(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT).stream()
                        .noneMatch(Clause::isHead);
        // "we are resolved to": what one wants, not what one has promised.
        boolean state = head.hasLemma("resolve", "determine")
                && Clause.isHead(head)
                && Clause.of(head).isPassive();
        return deed || state || head.hasLemma("tell", "convince", "ensure", "insure");
    }

    /** What is promised; whom it is promised to is not: "promised <i>Taiwan</i> that it would help". */
    private static List<Token> matters(Site<Cue<CommitmentKind>> site, SentenceReading sentence) {
        List<Token> found = Contents.of(site).stream()
                .filter(content -> !content.tag().startsWith("W"))
                .filter(content -> !(content.hasLemma("do")
                        && Clause.isHead(content)
                        && Clause.of(content).objects().isEmpty()))
                .filter(content ->
                        Clause.isHead(content) || sentence.cast().of(content).isEmpty())
                .toList();
        // "gave guarantees to the embassies": the guarantee itself is all that is said.
        boolean bare = found.isEmpty()
                && !site.trigger().object().isFree()
                && !site.trigger().object().excluded();
        return bare ? site.clauseObjects() : found;
    }

    /** "stated it would attack": what speakers say that they will do. */
    private static void announced(Token token, SentenceReading sentence, Findings findings) {
        for (Site<Cue<SpeechKind>> site : Matcher.at(sentence.lexicon().speech(), token, sentence.cast())) {
            if (!PLAIN_SPEECH.contains(site.trigger().value())
                    || !sentence.standing(token).isReal()) {
                continue;
            }
            List<Who> speakers = site.actors(site.trigger().holder());
            for (Token content : Contents.of(site)) {
                // "warned them that they would pay": what whoever is warned will do is no promise.
                boolean warned = site.trigger().value() == SpeechKind.WARN
                        && !site.objects().isEmpty();
                if (!speakers.isEmpty() && !warned && Announcements.isOwn(content, speakers.getFirst(), sentence)) {
                    add(
                            sentence,
                            findings,
                            token,
                            content,
                            speakers.getFirst(),
                            List.of(),
                            0.7 * speakers.getFirst().certainty(),
                            "commitment/announced");
                }
            }
        }
    }

    /** "We will continue to help": the future of an official statement in its own voice. */
    private static void own(Token token, SentenceReading sentence, Findings findings) {
        if (!Clause.isHead(token)) {
            return;
        }
        Clause clause = Clause.of(token);
        Optional<Token> speaker = clause.subjects().stream()
                .flatMap(word -> Announcements.firstPerson(word).stream())
                .findFirst();
        boolean modifier = token.is(Relation.RELATIVE_CLAUSE, Relation.SUBJECT_CLAUSE);
        Optional<Who> author = speaker.isEmpty() ? Announcements.author(clause, sentence) : Optional.empty();
        if (speaker.isEmpty() && author.isEmpty()
                || modifier
                || !Announcements.isFuture(clause)
                || !sentence.standing(token).isReal()) {
            return;
        }
        List<Who> bound =
                speaker.map(sentence.cast()::of).orElseGet(() -> author.stream().toList());
        for (Who issuer : bound) {
            add(sentence, findings, token, token, issuer, List.of(), 0.7, "commitment/own-statement");
        }
    }

    private static void add(
            SentenceReading sentence,
            Findings findings,
            Token cue,
            Token content,
            Who holder,
            List<Who> hearers,
            double confidence,
            String reading) {
        Actor actor = sentence.actors().actor(holder);
        List<Who> others = hearers.isEmpty()
                ? Parties.recipients(content, sentence).stream()
                        .filter(who -> !who.is(holder))
                        .toList()
                : hearers;
        List<Actor> recipients = sentence.actors().actors(others);
        String text = Content.text(sentence, content);
        Optional<String> condition = Conditions.of(sentence, content).or(() -> Conditions.of(sentence, cue));
        findings.add(Draft.of(
                        sentence,
                        cue,
                        Content.around(sentence, cue, content),
                        "commitment " + holder.id() + " " + content.index(),
                        confidence,
                        reading,
                        statement -> new Commitment(statement, actor, recipients, text, condition))
                .with(Factuality.CERTAIN)
                .saidBy(sentence.standing(cue).source().filter(who -> !who.is(holder))));
    }
}
