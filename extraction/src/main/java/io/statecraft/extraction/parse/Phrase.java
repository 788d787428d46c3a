package io.statecraft.extraction.parse;

import static io.statecraft.extraction.parse.Relation.ADJECTIVE;
import static io.statecraft.extraction.parse.Relation.ADVERB;
import static io.statecraft.extraction.parse.Relation.APPOSITION;
import static io.statecraft.extraction.parse.Relation.CASE;
import static io.statecraft.extraction.parse.Relation.COMPOUND;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.COORDINATOR;
import static io.statecraft.extraction.parse.Relation.DETERMINER;
import static io.statecraft.extraction.parse.Relation.NUMERIC;
import static io.statecraft.extraction.parse.Relation.PARATAXIS;
import static io.statecraft.extraction.parse.Relation.POSSESSIVE;
import static io.statecraft.extraction.parse.Relation.RELATIVE_CLAUSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A noun (or any other token) with what hangs on it. */
public record Phrase(Token head) {

    private static final Set<String> RELATIVE_TAGS = Set.of("WDT", "WP", "WP$");
    private static final Set<String> NEGATIVES = Set.of("no", "neither", "none", "nobody", "nothing", "nor");

    public static Phrase of(Token head) {
        return new Phrase(head);
    }

    /** The whole coordination that this token is a member of, from its first member, in order of the text. */
    public static List<Token> coordination(Token member) {
        Token first = member;
        while (first.is(CONJUNCT) && first.head().isPresent()) {
            first = first.head().get();
        }
        return fromHere(first);
    }

    /** This token and the members of the coordination behind it. */
    public static List<Token> fromHere(Token member) {
        List<Token> members = new ArrayList<>();
        members.add(member);
        member.children(CONJUNCT).forEach(conjunct -> members.addAll(fromHere(conjunct)));
        return List.copyOf(members);
    }

    /** The noun that a relative pronoun stands for ("the group <i>that</i>"), or the token itself. */
    public static Token antecedent(Token token) {
        if (!RELATIVE_TAGS.contains(token.tag())) {
            return token;
        }
        Optional<Token> at = Optional.of(token);
        while (at.isPresent() && !at.get().is(RELATIVE_CLAUSE)) {
            at = at.get().head();
        }
        return at.flatMap(Token::head).orElse(token);
    }

    /** The members of the coordination that begins here, relative pronouns replaced by what they stand for. */
    public static List<Token> resolved(Token member) {
        return fromHere(member).stream()
                .flatMap(token -> {
                    Token noun = antecedent(token);
                    return noun.equals(token) ? List.of(token).stream() : fromHere(noun).stream();
                })
                .distinct()
                .toList();
    }

    /** The phrase alone: without its preposition, without coordinated members, appositions and relative clauses. */
    public Span span() {
        return spanWithout(CASE, CONJUNCT, COORDINATOR, APPOSITION, RELATIVE_CLAUSE, PARATAXIS, Relation.PARTICIPLE);
    }

    /** The noun with what stands before it: "the two Afghan brigades" of "the two Afghan brigades in Herat". */
    public Span coreSpan() {
        int first = head.index();
        for (Token child : head.children(ADJECTIVE, COMPOUND, DETERMINER, NUMERIC, POSSESSIVE, ADVERB)) {
            if (child.index() < head.index()) {
                first = Math.min(first, firstIndex(child));
            }
        }
        return new Span(head.sentence().tokens().get(first).start(), head.end());
    }

    /** Everything that hangs on the head, final punctuation left out. */
    public Span wholeSpan() {
        return spanWithout();
    }

    /** The head with all that hangs on it but for direct children by these relations, as far as it is in one piece. */
    public Span spanWithout(Relation... relations) {
        List<Token> tokens = head.sentence().tokens();
        boolean[] kept = new boolean[tokens.size()];
        keep(head, kept, Arrays.asList(relations));
        int first = head.index();
        int last = head.index();
        for (int i = first - 1; i >= 0 && (kept[i] || (tokens.get(i).isPunctuation() && i > 0 && kept[i - 1])); i--) {
            first = kept[i] ? i : first;
        }
        for (int i = last + 1;
                i < kept.length && (kept[i] || (tokens.get(i).isPunctuation() && i + 1 < kept.length && kept[i + 1]));
                i++) {
            last = kept[i] ? i : last;
        }
        while (first < head.index() && tokens.get(first).isPunctuation()) {
            first++;
        }
        while (last > head.index() && tokens.get(last).isPunctuation()) {
            last--;
        }
        return new Span(tokens.get(first).start(), tokens.get(last).end());
    }

    public Optional<Token> determiner() {
        return head.child(DETERMINER);
    }

    public List<Token> adjectives() {
        return coordinated(ADJECTIVE);
    }

    public List<Token> numbers() {
        return coordinated(NUMERIC);
    }

    public List<Token> compounds() {
        return coordinated(COMPOUND);
    }

    /** Who it belongs to, "whose" replaced by what it stands for. */
    public List<Token> possessors() {
        return head.children(POSSESSIVE).stream()
                .flatMap(token -> resolved(token).stream())
                .toList();
    }

    public List<Token> appositions() {
        return coordinated(APPOSITION);
    }

    /** Nouns behind one of these prepositions (any, when none is given), coordinated ones included. */
    public List<Token> prepositional(String... prepositions) {
        return Clause.prepositional(head, prepositions);
    }

    /** Whether the phrase says that there is none: "no troops", "neither side". */
    public boolean isNegated() {
        return NEGATIVES.contains(head.lower())
                || head.children(DETERMINER, Relation.NEGATION, COORDINATOR).stream()
                        .filter(child -> child.index() < head.index())
                        .anyMatch(child -> NEGATIVES.contains(child.lower()));
    }

    private List<Token> coordinated(Relation relation) {
        return head.children(relation).stream()
                .flatMap(child -> fromHere(child).stream())
                .toList();
    }

    private static void keep(Token token, boolean[] kept, List<Relation> without) {
        kept[token.index()] = true;
        for (Token child : token.children()) {
            if (!without.contains(child.relation())) {
                keep(child, kept, List.of());
            }
        }
    }

    private static int firstIndex(Token token) {
        int first = token.index();
        for (Token child : token.children()) {
            first = Math.min(first, firstIndex(child));
        }
        return first;
    }
}
