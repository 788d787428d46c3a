package io.statecraft.extraction.read.force;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.lexicon.Slot;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose a counted force is. */
final class Owners {
    private static final int STEPS_AT_MOST = 6;
    static final Set<String> GIVING = Set.of(
            "give",
            "deliver",
            "supply",
            "send",
            "donate",
            "provide",
            "transfer",
            "sell",
            "pledge",
            "promise",
            "offer",
            "export",
            "ship",
            "lend",
            "lease",
            "grant",
            "hand",
            "gift",
            "approve",
            "announce",
            "authorise",
            "authorize",
            "furnish",
            "commit",
            "extend",
            "allocate",
            "release");
    private static final Set<String> UNDONE = Set.of(
            "shoot",
            "down",
            "destroy",
            "sink",
            "kill",
            "intercept",
            "detect",
            "track",
            "spot",
            "observe",
            "damage",
            "repel",
            "seize",
            "capture",
            "hit",
            "strike",
            "attack",
            "scramble",
            "knock",
            "count",
            "report",
            "see",
            "identify",
            "record",
            "face",
            "disarm",
            "expel",
            "host",
            "house",
            "sanction",
            "target",
            "confront",
            "fight",
            "estimate",
            "say",
            "put",
            "believe",
            "blow",
            "take",
            "accuse",
            "ask",
            "urge",
            "call");

    private static final String[] KEEPING = {
        "have", "possess", "own", "operate", "field", "retain", "maintain", "fly", "inherit", "comprise"
    };

    private Owners() {}

    static Optional<Who> of(Token counted, Fate fate, SentenceReading sentence) {
        return of(counted, fate, Optional.empty(), sentence);
    }

    /** @param other whose the force is that the sentence counted before it, for what says nothing itself */
    static Optional<Who> of(Token counted, Fate fate, Optional<Who> other, SentenceReading sentence) {
        if (fate.isTransfer() && !areMen(counted)) {
            Optional<Who> recipient = recipient(counted, fate, sentence);
            if (recipient.isPresent() || fate.isGift() && isMaterial(counted)) {
                return recipient;
            }
        }
        Optional<Who> own = keeper(counted, fate)
                .or(() -> possessed(counted, sentence))
                .or(() -> byHost(counted, sentence))
                .or(() -> gapped(counted, sentence))
                .or(() -> served(counted, sentence));
        if (own.isPresent()) {
            return own;
        }
        if (fate.change() == ForceChange.LOST && !isSuffered(counted, sentence)) {
            return byPlace(counted, sentence);
        }
        return holder(counted, fate)
                .or(() -> subject(counted, sentence))
                .filter(who -> who.certainty() > Who.DESCRIBED)
                .or(() -> Topic.ofList(sentence))
                .or(() -> other)
                .or(() -> Topic.of(sentence))
                .or(() -> holder(counted, fate))
                .or(() -> subject(counted, sentence))
                .or(() -> byPlace(counted, sentence))
                .or(() -> listed(sentence.cast().adjectival(counted)))
                .or(() -> speaker(counted, sentence))
                .or(() -> byScene(sentence));
    }

    /** "Somalia <b>possessed</b> 250 Soviet tanks": whoever has equipment owns it, whoever made it. */
    private static Optional<Who> keeper(Token counted, Fate fate) {
        boolean had = fate.change() == ForceChange.HELD
                && !fate.cues().isEmpty()
                && fate.cues().getFirst().head().hasLemma(KEEPING);
        return had && isMaterial(counted) && Phrase.of(counted).possessors().isEmpty()
                ? holder(counted, fate)
                : Optional.empty();
    }

    /** "Britain sends jets, <b>Denmark</b> two frigates": the verb is understood, and its subject stands before the number. */
    private static Optional<Who> gapped(Token counted, SentenceReading sentence) {
        Token first = counted.child(Relation.NUMERIC, Relation.DETERMINER).orElse(counted);
        return first.previous()
                .filter(name -> name.isNoun() && name.preposition().isEmpty())
                .flatMap(name -> sentence.cast().named(name))
                .filter(name -> name.who().isState() && name.role() == FormRole.NAME)
                .filter(name -> sentence.sentence()
                        .tokens(name.span())
                        .getFirst()
                        .previous()
                        .map(Token::lower)
                        .filter(Owners::parts)
                        .isPresent())
                .map(name -> name.who().atMost(Who.DERIVED));
    }

    private static boolean parts(String word) {
        return word.equals(",") || word.equals(";") || word.equals("and") || word.equals("the");
    }

    /** "a million soldiers <b>serve in</b> India's army". */
    private static Optional<Who> served(Token counted, SentenceReading sentence) {
        return sentence.clauseOf(counted)
                .filter(clause ->
                        clause.verb().hasLemma("serve", "fight", "enlist", "enrol", "enroll", "train", "operate"))
                .filter(clause -> clause.subjects().contains(counted))
                .flatMap(clause -> clause.prepositional("in", "with", "under", "for", "alongside").stream()
                        .flatMap(unit -> possessed(unit, sentence).stream())
                        .findFirst());
    }

    /** The surest of those whom a list or the document's own names know. */
    static Optional<Who> listed(Collection<Who> whos) {
        return whos.stream().filter(who -> who.certainty() > Who.UNLISTED).findFirst();
    }

    /** Whose the noun phrase itself says it is: "Tajik tanks", "its tanks", "the tanks of the army". */
    static Optional<Who> possessed(Token noun, SentenceReading sentence) {
        List<Who> found = new ArrayList<>();
        sentence.cast().named(noun).filter(name -> !name.isPlace()).ifPresent(name -> found.add(name.who()));
        found.addAll(sentence.cast().ofAll(Phrase.of(noun).possessors()));
        if (!isCorps(noun, sentence)) {
            found.addAll(sentence.cast().adjectival(noun));
            // What refers back is resolved already; what merely stands beside is judged here.
            sentence.cast().of(noun).stream()
                    .filter(who -> who.certainty() < Who.DERIVED)
                    .forEach(found::add);
        }
        // Tanks from South Korea are the buyer's, soldiers from Chad are Chad's.
        String[] owning = isMaterial(noun) ? new String[] {"of"} : new String[] {"of", "from", "by"};
        Optional<Who> near = listed(found);
        return near.or(() -> listed(sentence.cast().ofAll(Phrase.of(noun).prepositional(owning))))
                .or(() -> Phrase.of(noun).prepositional(owning).stream()
                        .filter(below -> sentence.cast().named(below).isEmpty())
                        .flatMap(below -> listed(sentence.cast().owners(below)).stream())
                        .findFirst());
    }

    /** "1,000 <b>police</b> officers": whose police they are the sentence tells better than the word. */
    private static boolean isCorps(Token noun, SentenceReading sentence) {
        List<Token> beside = new ArrayList<>(Phrase.of(noun).compounds());
        beside.addAll(Phrase.of(noun).adjectives());
        List<FormRole> roles = beside.stream()
                .flatMap(token -> sentence.cast().named(token).stream())
                .map(Named::role)
                .toList();
        return !roles.isEmpty()
                && roles.stream().allMatch(role -> role == FormRole.ORGAN)
                && sentence.clauseOf(noun)
                        .filter(clause -> !clause.doers().isEmpty())
                        .isPresent();
    }

    private static boolean isMaterial(Token noun) {
        return Categories.load()
                .of(Phrase.of(noun).coreSpan(), noun)
                .filter(found -> found != ForceCategory.PERSONNEL
                        && found != ForceCategory.CASUALTIES
                        && found != ForceCategory.FORMATION)
                .isPresent();
    }

    /** Soldiers that one sends to another stay one's own; equipment does not. */
    private static boolean areMen(Token noun) {
        return Categories.load()
                .of(Phrase.of(noun).coreSpan(), noun)
                .filter(found -> found == ForceCategory.PERSONNEL || found == ForceCategory.FORMATION)
                .isPresent();
    }

    /** Whose the phrase is that the number belongs to: "the US contingent (2,500 soldiers)", "a unit numbering 7,000". */
    private static Optional<Who> byHost(Token counted, SentenceReading sentence) {
        Token noun = counted;
        for (int steps = 0; steps < STEPS_AT_MOST; steps++) {
            boolean apart = noun.is(Relation.COMPOUND)
                    && noun.next().filter(word -> word.text().equals(",")).isPresent();
            boolean explains =
                    !apart && noun.is(Relation.APPOSITION, Relation.PARATAXIS, Relation.CONJUNCT, Relation.COMPOUND)
                            || noun.is(Relation.NOMINAL_MODIFIER)
                                    && Set.of("of", "with", "including", "from", "by", "like", "such as")
                                            .contains(noun.preposition());
            Optional<Token> above = explains ? noun.head() : Optional.empty();
            if (above.isEmpty() || Clause.isHead(above.get())) {
                return Optional.empty();
            }
            noun = above.get();
            Optional<Who> found = possessed(noun, sentence);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** To whom something goes: "to Ukraine", "provide Kyiv with", "Vietnam received". */
    private static Optional<Who> recipient(Token counted, Fate fate, SentenceReading sentence) {
        List<Token> to = new ArrayList<>(Phrase.of(counted).prepositional("to", "for"));
        for (var site : fate.cues()) {
            to.addAll(Phrase.of(site.head()).prepositional("to", "for"));
            if (Clause.isHead(site.head())) {
                to.addAll(site.clause().indirectObjects());
            }
        }
        Optional<Who> named = listed(sentence.cast().ofAll(to));
        if (named.isPresent()) {
            return named;
        }
        for (var site : fate.cues()) {
            boolean with = site.clause().prepositional("with").contains(counted) && Clause.isHead(site.head());
            if (with && !site.clause().undergoers().isEmpty()) {
                // "supplies it with drones": whoever "it" is, it is not the supplier.
                return listed(sentence.cast().ofAll(site.clause().undergoers()));
            }
            boolean given =
                    Clause.isHead(site.head()) && GIVING.contains(site.head().lemma());
            boolean giver = given && (fate.isGift() || site.trigger().value() == ForceChange.DELIVERED);
            Optional<Who> holder = giver
                    ? Optional.empty()
                    : site.trigger().holder().stream()
                            .filter(slot -> slot.kind() != Slot.Kind.OBJECT
                                    || !given && !site.objects().contains(counted))
                            .flatMap(slot -> listed(site.actors(slot)).stream())
                            .findFirst();
            if (holder.isPresent()) {
                return holder;
            }
        }
        Optional<Who> taker = fate.cues().stream()
                .flatMap(site -> taker(site.head(), sentence).stream())
                .findFirst();
        if (taker.isPresent()) {
            return taker;
        }
        if (fate.isGift()) {
            return Recipients.before(sentence).or(() -> Topic.of(sentence));
        }
        return fate.cues().isEmpty()
                ? Optional.empty()
                : subjectAbove(fate.cues().getFirst().head(), sentence);
    }

    /** "Myanmar <b>took delivery</b> of six fighters": whoever takes it has it. */
    private static Optional<Who> taker(Token delivery, SentenceReading sentence) {
        return delivery.head()
                .filter(verb -> Clause.isHead(verb) && verb.hasLemma("take", "accept", "await", "receive", "expect"))
                .filter(verb -> Clause.of(verb).objects().contains(delivery))
                .flatMap(verb -> bySubject(Clause.of(verb), sentence));
    }

    /** "Vietnam <b>took</b> delivery of six submarines": the subject of the verb above a noun. */
    private static Optional<Who> subjectAbove(Token cue, SentenceReading sentence) {
        return Clause.isHead(cue)
                ? Optional.empty()
                : sentence.clauseOf(cue)
                        .filter(clause -> !GIVING.contains(clause.verb().lemma()))
                        .flatMap(clause -> listed(sentence.cast().ofAll(clause.doers())));
    }

    private static Optional<Who> holder(Token counted, Fate fate) {
        return fate.cues().stream()
                .filter(site -> site.trigger().value() != ForceChange.DELIVERED || !areMen(counted))
                .flatMap(site -> site.trigger().holder().stream()
                        // What is handed over does not own itself.
                        .filter(slot -> slot.kind() != Slot.Kind.OBJECT
                                || !site.objects().contains(counted))
                        .map(site::actors)
                        .filter(whos -> !whos.isEmpty())
                        .flatMap(whos -> listed(whos).stream())
                        .limit(1))
                .findFirst();
    }

    private static boolean isSuffered(Token counted, SentenceReading sentence) {
        return sentence.clauseOf(counted)
                .filter(clause -> clause.verb().hasLemma("lose", "suffer", "sustain", "incur", "abandon"))
                .isPresent();
    }

    private static Optional<Who> subject(Token counted, SentenceReading sentence) {
        Optional<Clause> own = sentence.clauseOf(counted);
        if (own.isEmpty()
                || UNDONE.contains(own.get().verb().lemma())
                        && own.get().undergoers().contains(Losses.partOf(counted))) {
            return Optional.empty();
        }
        return bySubject(own.get(), sentence);
    }

    /** Who or whose the subject of a clause is; behind a predicate its own subject: "this is a unit numbering 7,000". */
    static Optional<Who> bySubject(Clause clause, SentenceReading sentence) {
        List<Token> subjects = new ArrayList<>(clause.doers());
        subjects.addAll(clause.subjects());
        for (Token subject : subjects) {
            Optional<Who> found = listed(sentence.cast().of(subject)).or(() -> possessed(subject, sentence));
            if (found.isPresent()) {
                return found.map(who -> who.atMost(Who.PRONOUN));
            }
            if (subject.is(Relation.ATTRIBUTE)) {
                Optional<Clause> copula = subject.head().filter(Clause::isHead).map(Clause::of);
                Optional<Who> above = copula.flatMap(verb -> bySubject(verb, sentence));
                if (above.isPresent()) {
                    return above;
                }
            }
            if (Set.of("this", "it", "these", "they").contains(subject.lower())) {
                return Units.lastBefore(sentence);
            }
        }
        return Optional.empty();
    }

    /** "2,000 soldiers in Tajikistan" are its own where nobody else is named. */
    private static Optional<Who> byPlace(Token counted, SentenceReading sentence) {
        List<Token> places = new ArrayList<>(Phrase.of(counted).prepositional("in", "near"));
        return listed(sentence.cast().ofAll(places)).map(who -> who.atMost(Who.DESCRIBED));
    }

    /** "The Pentagon said that 1,500 more soldiers would go". */
    private static Optional<Who> speaker(Token counted, SentenceReading sentence) {
        Standing standing = sentence.standing(counted);
        return standing.source().filter(Who::isState).map(who -> who.atMost(Who.DESCRIBED));
    }

    /** In a sentence that names nobody, strength is that of the state which the passage is about. */
    private static Optional<Who> byScene(SentenceReading sentence) {
        boolean named = sentence.cast().names().stream().anyMatch(name -> !name.isPlace());
        return named ? Optional.empty() : sentence.cast().scene();
    }
}
