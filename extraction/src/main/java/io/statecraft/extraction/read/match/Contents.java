package io.statecraft.extraction.read.match;

import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.INFINITIVE;
import static io.statecraft.extraction.parse.Relation.OPEN_COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.PARATAXIS;
import static io.statecraft.extraction.parse.Relation.PARTICIPLE;
import static io.statecraft.extraction.parse.Relation.PREPOSITIONAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.RELATIVE_CLAUSE;
import static io.statecraft.extraction.parse.Relation.SUBJECT_CLAUSE;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.NameType;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a cue is about: the clause or noun phrase in its content's place. */
public final class Contents {
    private static final int FARTHEST = 25;

    private Contents() {}

    /** The heads of the content, coordinated ones each; empty where the places are empty. */
    public static <V> List<Token> of(Site<Cue<V>> site) {
        List<Slot> places = site.trigger().content();
        String last = site.trigger().words().getLast();
        // "speak out against the transfer to them": its own preposition comes first.
        List<Token> own = places.stream()
                .filter(slot -> site.words().size() > 0 && slot.isBehind(last))
                .findFirst()
                .map(slot -> in(slot, site))
                .orElse(List.of());
        if (!own.isEmpty()) {
            return own;
        }
        for (Slot slot : places) {
            List<Token> found = in(slot, site);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Coordinated nouns are one matter, coordinated clauses each their own. */
    public static List<Token> once(List<Token> contents) {
        return contents.stream()
                .filter(content ->
                        Clause.isHead(content) || content.equals(contents.getFirst()) || !content.is(CONJUNCT))
                .toList();
    }

    /** Whether a clause or noun is the content of a cue. */
    public static <V> boolean covers(Site<Cue<V>> site, Token content) {
        return site.trigger().content().stream().anyMatch(slot -> in(slot, site).contains(content));
    }

    private static List<Token> in(Slot slot, Site<?> site) {
        return switch (slot.kind()) {
            case THAT -> clauses(site, Contents::isFinite);
            case WHETHER -> clauses(site, Contents::isQuestion);
            case INFINITIVE, OBJECT_INFINITIVE -> clauses(site, Contents::isInfinitive);
            case GERUND -> clauses(site, Contents::isGerund);
            case HOST -> host(site.head());
            case SUBJECT -> subject(site);
            case OBJECT, INDIRECT_OBJECT -> site.fillers(slot);
            case PREPOSITION -> behindPreposition(site, slot.preposition());
            default -> List.of();
        };
    }

    private static List<Token> subject(Site<?> site) {
        List<Token> found = new ArrayList<>(site.fillers(Slot.of("subj")));
        found.addAll(site.head().children(SUBJECT_CLAUSE));
        return found;
    }

    private static List<Token> behindPreposition(Site<?> site, String preposition) {
        List<Token> found = new ArrayList<>();
        // "agreed <b>on 10 March</b>": a date is no matter.
        site.fillers(Slot.of(preposition)).stream()
                .filter(filler ->
                        filler.nameType().filter(NameType.DATE::equals).isEmpty())
                .forEach(found::add);
        List<Token> hosts = new ArrayList<>(site.words());
        hosts.add(site.head());
        if (site.isVerb()) {
            hosts.addAll(site.objects());
        }
        for (Token host : hosts) {
            for (Token clause : host.children(PREPOSITIONAL_CLAUSE)) {
                if (clause.preposition().equals(preposition)) {
                    found.addAll(Phrase.fromHere(clause));
                }
            }
        }
        return found;
    }

    private static List<Token> clauses(Site<?> site, java.util.function.Predicate<Token> wanted) {
        List<Token> found = new ArrayList<>();
        List<Token> hosts = new ArrayList<>();
        hosts.add(site.head());
        hosts.addAll(site.words());
        if (site.isVerb()) {
            hosts.addAll(site.objects());
            hosts.addAll(Phrase.of(site.head()).prepositional("as"));
        } else if (!Clause.isHead(site.head())) {
            above(site.head()).ifPresent(hosts::add);
        }
        for (Token host : hosts) {
            for (Token clause : host.children(
                    COMPLEMENT, OPEN_COMPLEMENT, INFINITIVE, ADVERBIAL_CLAUSE, PREPOSITIONAL_CLAUSE, RELATIVE_CLAUSE)) {
                if (clause.is(RELATIVE_CLAUSE)
                        && (!isMarked(clause) || site.objects().contains(host))) {
                    continue;
                }
                boolean purpose = clause.is(ADVERBIAL_CLAUSE) && !isGerundOf(site, host, clause);
                if ((!purpose || isInfinitive(clause)) && (!purpose || found.isEmpty()) && wanted.test(clause)) {
                    found.addAll(Phrase.fromHere(clause));
                }
            }
        }
        if (found.isEmpty() && site.isVerb() && site.head().is(PARATAXIS)) {
            around(site.head()).filter(wanted).ifPresent(found::add);
        }
        if (found.isEmpty() && site.isVerb()) {
            below(site).filter(wanted).ifPresent(clause -> found.addAll(Phrase.fromHere(clause)));
        }
        if (found.isEmpty() && site.head().isNoun()) {
            strayed(site.head()).filter(wanted).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    /** "two of the boats, he alleges, <b>were</b> theirs": what the aside is put into. */
    private static Optional<Token> around(Token aside) {
        return aside.head().filter(Clause::isHead).filter(verb -> aside.children().stream()
                .noneMatch(child -> child.is(COMPLEMENT, OPEN_COMPLEMENT)));
    }

    /** "urged all those involved <b>to refrain</b>": the parser hangs the infinitive on a participle of the object. */
    private static Optional<Token> below(Site<?> site) {
        return site.objects().stream()
                .flatMap(object -> object.children(PARTICIPLE, RELATIVE_CLAUSE).stream())
                .flatMap(modifier -> modifier.children(OPEN_COMPLEMENT, ADVERBIAL_CLAUSE).stream())
                .filter(Contents::isInfinitive)
                .findFirst();
    }

    /** "ruled out <b>recognising</b> it": the parser may take the complement for an aside. */
    private static boolean isGerundOf(Site<?> site, Token host, Token clause) {
        int last = site.words().stream().mapToInt(Token::index).max().orElse(host.index());
        return site.isVerb() && isGerund(clause) && clause.index() == Math.max(last, host.index()) + 1;
    }

    /** "accusations, voiced by both, <b>that</b> it did": the parser hangs the clause on the verb above the noun. */
    private static Optional<Token> strayed(Token noun) {
        List<Token> tokens = noun.sentence().tokens();
        for (int i = noun.index() + 1; i < Math.min(tokens.size(), noun.index() + FARTHEST); i++) {
            Token token = tokens.get(i);
            boolean clause = Clause.isHead(token) && token.is(ADVERBIAL_CLAUSE, COMPLEMENT);
            if (clause
                    && Clause.of(token)
                            .marker()
                            .filter(word -> word.equals("that"))
                            .isPresent()) {
                return token.head()
                        .filter(above -> (noun.isWithin(above) || above.isWithin(noun)) && !above.equals(noun))
                        .map(above -> token);
            }
        }
        return Optional.empty();
    }

    /** "It is likely <b>that</b>": the complement hangs on the copula. */
    private static Optional<Token> above(Token head) {
        return head.head().filter(Clause::isHead).filter(verb -> verb.hasLemma("be", "remain"));
    }

    private static List<Token> host(Token head) {
        return head.head().map(List::of).orElse(List.of());
    }

    private static boolean isFinite(Token clause) {
        return !isQuestion(clause) && (Clause.of(clause).tense() != Tense.NONE || isSubjunctive(clause));
    }

    /** "that the siege <b>be lifted</b>". */
    private static boolean isSubjunctive(Token clause) {
        Clause wish = Clause.of(clause);
        return wish.marker().filter(marker -> marker.equals("that")).isPresent()
                && !wish.subjects().isEmpty()
                && !isMarked(clause);
    }

    private static boolean isQuestion(Token clause) {
        return Clause.of(clause)
                .marker()
                .filter(marker -> marker.equals("whether") || marker.equals("if"))
                .isPresent();
    }

    private static boolean isInfinitive(Token clause) {
        boolean bare = clause.tag().equals("VB");
        return (bare || isMarked(clause)) && Clause.of(clause).tense() == Tense.NONE;
    }

    private static boolean isMarked(Token clause) {
        return clause.children().stream().anyMatch(word -> word.tag().equals("TO"));
    }

    private static boolean isGerund(Token clause) {
        return clause.tag().equals("VBG") && Clause.of(clause).tense() == Tense.NONE;
    }
}
