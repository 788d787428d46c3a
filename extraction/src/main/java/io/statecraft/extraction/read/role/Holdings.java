package io.statecraft.extraction.read.role;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Titles;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The offices that a sentence gives a person. */
final class Holdings {
    private static final Set<String> BECOMING = Set.of("be", "become", "remain", "serve", "act", "return", "continue");
    private static final Set<String> NAMING = Set.of(
            "appoint",
            "name",
            "elect",
            "nominate",
            "swear",
            "reappoint",
            "reelect",
            "re-elect",
            "choose",
            "install",
            "proclaim",
            "designate",
            "inaugurate",
            "promote",
            "select",
            "confirm",
            "declare",
            "crown",
            "pick",
            "tap");
    private static final Set<String> ENDING = Set.of(
            "remove",
            "dismiss",
            "sack",
            "fire",
            "oust",
            "depose",
            "resign",
            "retire",
            "succeed",
            "replace",
            "follow",
            "impeach",
            "overthrow",
            "relieve",
            "suspend",
            "topple");
    private static final Set<String> LEADING = Set.of("lead", "head", "chair", "command", "found");
    private static final Map<String, String> SEATS = Map.of(
            "presidency", "president",
            "premiership", "prime minister",
            "chancellorship", "chancellor",
            "chairmanship", "chairman",
            "command", "commander",
            "throne", "monarch",
            "leadership", "leader",
            "governorship", "governor",
            "ministry", "minister");
    private static final Set<String> RELATIVE =
            Set.of("predecessor", "successor", "leader", "founder", "commander", "chief", "head", "spokesman", "envoy");

    private Holdings() {}

    static List<Holding> of(Named person, List<Token> tokens, SentenceReading sentence) {
        List<Holding> found = new ArrayList<>();
        Token head = headOf(person, tokens);
        before(person, tokens, sentence).ifPresent(found::add);
        if (found.isEmpty()) {
            extended(person, tokens.getFirst(), sentence).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            beside(person, head, sentence)
                    .or(() -> acrossComma(person, tokens.getFirst(), sentence))
                    .ifPresent(found::add);
        }
        byVerb(person, head, sentence).ifPresent(found::add);
        return found;
    }

    private static Token headOf(Named person, List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.head()
                        .filter(above -> person.span().contains(above.span()))
                        .isEmpty())
                .findFirst()
                .orElse(tokens.getLast());
    }

    /** "President Ashraf Ghani". */
    private static Optional<Holding> before(Named person, List<Token> tokens, SentenceReading sentence) {
        return sentence.cast().titleBefore(tokens.getFirst()).flatMap(title -> {
            Token at = sentence.sentence().tokens(title.span()).getFirst();
            return organisation(title, person)
                    .or(() -> sentence.actors().issuer().filter(Who::isState))
                    .or(() -> sentence.cast().scene())
                    .map(whom -> new Holding(person, sentence.text(title.span()), whom, at, 0.85, "role/title"));
        });
    }

    /** "the President's Assistant for National Security Affairs Zbigniew Brzezinski". */
    private static Optional<Holding> extended(Named person, Token first, SentenceReading sentence) {
        return TitlePhrase.before(first, sentence).flatMap(span -> {
            Token noun = sentence.sentence().tokens(span).getFirst();
            return sentence.cast().owners(noun).stream()
                    .filter(who -> who.type() != ActorType.PERSON)
                    .findFirst()
                    .or(() -> ofPerson(person))
                    .or(() -> sentence.cast().scene())
                    .map(whom -> new Holding(person, sentence.text(span), whom, noun, 0.7, "role/title"));
        });
    }

    private static Optional<Who> organisation(Titles.Title title, Named person) {
        return title.organisation().or(() -> ofPerson(person));
    }

    private static Optional<Who> ofPerson(Named person) {
        if (person.who().isState()) {
            return Optional.of(person.who());
        }
        return person.state().isEmpty()
                ? Optional.empty()
                : Optional.of(Who.of(person.state(), ActorType.STATE, Who.DESCRIBED));
    }

    /** "Zamir Kabulov, the envoy", "the envoy, Zamir Kabulov", "his predecessor Hamid Karzai". */
    private static Optional<Holding> beside(Named person, Token head, SentenceReading sentence) {
        List<Token> nouns = new ArrayList<>(Phrase.of(head).appositions());
        Token first = Phrase.coordination(head).getFirst();
        if (first.is(Relation.APPOSITION)) {
            first.head().ifPresent(nouns::add);
        }
        head.children(Relation.COMPOUND).stream()
                .filter(token -> !person.span().contains(token.span()))
                .forEach(nouns::add);
        for (Token noun : nouns) {
            Optional<Holding> holding = held(person, noun, noun, sentence, 0.75, "role/apposition");
            if (holding.isPresent()) {
                return holding;
            }
        }
        return Optional.empty();
    }

    /** "the head of its intelligence service<b>,</b> Ibrahim Kalin": an office that ends at the comma before the name. */
    private static Optional<Holding> acrossComma(Named person, Token first, SentenceReading sentence) {
        return TitlePhrase.acrossComma(first, sentence)
                .flatMap(noun -> held(person, noun, noun, sentence, 0.7, "role/apposition"));
    }

    private static Optional<Holding> byVerb(Named person, Token head, SentenceReading sentence) {
        if (head.is(Relation.COMPOUND, Relation.APPOSITION)) {
            // "appointed <b>Benita Diop</b> prime minister": the parse takes the name for a part of the office.
            Optional<Holding> appointed = head.head()
                    .filter(noun -> noun.isNoun() && noun.index() > head.index())
                    .flatMap(noun -> noun.head()
                            .filter(verb -> Clause.isHead(verb) && NAMING.contains(verb.lemma()))
                            .flatMap(verb -> held(person, noun, verb, sentence, 0.75, "role/predicate")));
            if (appointed.isPresent()) {
                return appointed;
            }
        }
        Optional<Clause> clause = head.head().filter(Clause::isHead).map(Clause::of);
        if (clause.isEmpty()) {
            return relative(person, head, sentence);
        }
        Token verb = clause.get().verb();
        Optional<Holding> assumed = assumed(person, head, clause.get(), sentence);
        if (assumed.isPresent()) {
            return assumed;
        }
        if (BECOMING.contains(verb.lemma())
                && head.is(Relation.SUBJECT)
                && !clause.get().isNegated()) {
            return predicate(person, verb, sentence);
        }
        if (NAMING.contains(verb.lemma()) && clause.get().undergoers().contains(head)) {
            return predicate(person, verb, sentence);
        }
        if (ENDING.contains(verb.lemma()) && !clause.get().isNegated()) {
            return office(person, clause.get().prepositional("as"), verb, sentence);
        }
        boolean leads = LEADING.contains(verb.lemma())
                && (head.is(Relation.AGENT)
                        || head.is(Relation.SUBJECT) && !clause.get().isPassive());
        return leads ? led(person, clause.get(), sentence) : relative(person, head, sentence);
    }

    /** "Dagalo, who commands the Rapid Support Forces". */
    private static Optional<Holding> leading(Named person, Token verb, SentenceReading sentence) {
        boolean leads = LEADING.contains(verb.lemma()) && !Clause.of(verb).isPassive();
        return leads ? led(person, Clause.of(verb), sentence) : Optional.empty();
    }

    private static Optional<Holding> led(Named person, Clause clause, SentenceReading sentence) {
        Token verb = clause.verb();
        String title = verb.hasLemma("command") ? "commander" : verb.hasLemma("found") ? "founder" : "leader";
        List<Token> led = new ArrayList<>(clause.undergoers());
        if (led.isEmpty() || verb.is(Relation.PARTICIPLE)) {
            // "the alliance, an umbrella of the rebels led by him": what stands above the noun that the participle is
            // on.
            Optional<Token> above = verb.head();
            for (int steps = 0; above.isPresent() && above.get().isNoun() && steps < 3; steps++) {
                led.add(above.get());
                above = above.get().head();
            }
        }
        return sentence.cast().ofAll(led).stream()
                .filter(who -> who.type() != ActorType.PERSON && !who.isState())
                .findFirst()
                .or(() -> sentence.cast().ofAll(led).stream()
                        .filter(who -> who.type() != ActorType.PERSON)
                        .findFirst())
                .map(who -> new Holding(person, title, who, verb, 0.65, "role/leader"));
    }

    /** "assumes the presidency", "took over the premiership". */
    private static Optional<Holding> assumed(Named person, Token head, Clause clause, SentenceReading sentence) {
        boolean takes =
                clause.verb().hasLemma("assume", "take", "win", "accept", "hold", "resume", "claim", "occupy", "retain")
                        && clause.doers().contains(head);
        if (!takes) {
            return Optional.empty();
        }
        for (Token noun : clause.objects()) {
            String title = SEATS.get(noun.lemma());
            if (title != null) {
                List<Who> owners = new ArrayList<>(sentence.cast().owners(noun));
                owners.addAll(sentence.cast().ofAll(Phrase.of(noun).prepositional("of")));
                return owners.stream()
                        .filter(who -> who.type() != ActorType.PERSON)
                        .findFirst()
                        .or(() -> ofPerson(person))
                        .or(() -> sentence.cast().scene())
                        .map(whom -> new Holding(person, title, whom, clause.verb(), 0.7, "role/assumed"));
            }
        }
        return Optional.empty();
    }

    /** "Amin, who became prime minister". */
    private static Optional<Holding> relative(Named person, Token head, SentenceReading sentence) {
        List<Token> hosts = new ArrayList<>(List.of(head));
        hosts.addAll(Phrase.of(head).appositions());
        if (head.is(Relation.APPOSITION)) {
            head.head().ifPresent(hosts::add);
        }
        Optional<Holding> owner = ofOwn(person, hosts, sentence);
        if (owner.isPresent()) {
            return owner;
        }
        for (Token host : hosts) {
            for (Token verb : host.children(Relation.RELATIVE_CLAUSE, Relation.PARTICIPLE)) {
                Optional<Holding> leading = leading(person, verb, sentence);
                if (leading.isPresent()) {
                    return leading;
                }
                if (BECOMING.contains(verb.lemma()) || NAMING.contains(verb.lemma())) {
                    Optional<Holding> holding = predicate(person, verb, sentence);
                    if (holding.isPresent()) {
                        return holding;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** "Mordisco, <b>whose</b> Central Staff holds the canyon": whoever has a group leads it. */
    private static Optional<Holding> ofOwn(Named person, List<Token> hosts, SentenceReading sentence) {
        return hosts.stream()
                .flatMap(host -> host.children(Relation.RELATIVE_CLAUSE).stream())
                .filter(Clause::isHead)
                .flatMap(verb -> Clause.of(verb).subjects().stream())
                .filter(subject -> subject.children(Relation.POSSESSIVE).stream()
                        .anyMatch(word -> word.lower().equals("whose")))
                .flatMap(subject -> sentence.cast().named(subject).stream()
                        .filter(name -> name.who().type() == ActorType.GROUP)
                        .map(name -> new Holding(person, "leader", name.who(), subject, 0.6, "role/leader")))
                .findFirst();
    }

    private static Optional<Holding> predicate(Named person, Token verb, SentenceReading sentence) {
        List<Token> nouns = new ArrayList<>(verb.children(Relation.ATTRIBUTE, Relation.OBJECT));
        nouns.addAll(Clause.of(verb).prepositional("as"));
        return office(person, nouns, verb, sentence);
    }

    private static Optional<Holding> office(Named person, List<Token> nouns, Token verb, SentenceReading sentence) {
        for (Token noun : nouns) {
            Optional<Holding> holding = held(person, noun, verb, sentence, 0.75, "role/predicate");
            if (holding.isPresent()) {
                return holding;
            }
        }
        return Optional.empty();
    }

    /** The office that a noun phrase names, if it does. */
    private static Optional<Holding> held(
            Named person, Token noun, Token at, SentenceReading sentence, double confidence, String reading) {
        Optional<String> title = TitlePhrase.of(noun, sentence);
        if (title.isEmpty()
                && !(RELATIVE.contains(noun.lemma())
                        && !Phrase.of(noun).possessors().isEmpty())) {
            return Optional.empty();
        }
        List<Who> owners = new ArrayList<>(sentence.cast().owners(noun));
        if (owners.isEmpty()) {
            owners.addAll(sentence.cast().of(noun));
        }
        if (owners.isEmpty()) {
            owners.addAll(sentence.cast().ofAll(Phrase.of(noun).prepositional("for", "in", "at", "from")));
        }
        Optional<Who> organisation = owners.stream()
                .filter(who -> who.type() != ActorType.PERSON)
                .findFirst()
                .or(() -> ofPerson(person))
                .or(() -> isDefinite(noun) ? sentence.cast().scene() : Optional.empty());
        return organisation.map(whom -> new Holding(person, title.orElse(noun.text()), whom, at, confidence, reading));
    }

    /** "the emir": of the country that is spoken of. */
    private static boolean isDefinite(Token noun) {
        return Phrase.of(noun)
                .determiner()
                .filter(word -> word.lower().equals("the"))
                .isPresent();
    }
}
