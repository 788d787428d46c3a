package io.statecraft.extraction.read.reference;

import static io.statecraft.extraction.parse.Relation.ADJECTIVE;
import static io.statecraft.extraction.parse.Relation.COMPOUND;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whom the noun phrases of one sentence mean. */
public final class SentenceCast {
    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "outside", "around", "across", "inside", "within", "throughout", "outside of");
    private static final Set<String> SPEAKING =
            Set.of("spokesman", "spokeswoman", "spokesperson", "representative", "mouthpiece");
    /** "an envoy <b>for</b> Libya" was not sent by Libya. */
    private static final Set<String> SENT = Set.of("envoy", "representative", "coordinator", "emissary", "mediator");

    private static final String[] BELONGING = {
        "flag",
        "flagged",
        "own",
        "owned",
        "operate",
        "operated",
        "lead",
        "led",
        "register",
        "registered",
        "run",
        "crewed"
    };
    private static final String[] SENDING = {"of", "from"};
    private static final String[] OWNING = {"of", "from", "in", "for"};

    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final @Nullable Named[] byToken;
    private final Agents agents = Agents.load();
    private final Map<Object, Object[]> memory = new IdentityHashMap<>();
    private boolean settled;
    private Optional<String> scene = Optional.empty();
    private Optional<Who> quotedBefore = Optional.empty();
    private final Set<String> words = new HashSet<>();
    private final Map<Token, List<Who>> referents = new HashMap<>();

    SentenceCast(Sentence sentence, Gazetteer gazetteer, @Nullable Named[] byToken) {
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.byToken = byToken;
    }

    public Sentence sentence() {
        return sentence;
    }

    void continuesQuotation(Optional<Who> speaker) {
        quotedBefore = speaker;
    }

    /** Who speaks the quotation that the sentence continues. */
    Optional<Who> quotedBefore() {
        return quotedBefore;
    }

    void playsIn(Optional<String> state) {
        scene = state;
    }

    /** The state that the passage is about. */
    public Optional<Who> scene() {
        return scene.map(state -> Who.of(state, ActorType.STATE, Who.DESCRIBED));
    }

    /** The name that a token is part of. */
    public Optional<Named> named(Token token) {
        return Optional.ofNullable(byToken[token.index()]);
    }

    /** All names of the sentence, in order. */
    public List<Named> names() {
        return sentence.tokens().stream()
                .flatMap(token -> named(token).stream())
                .distinct()
                .toList();
    }

    /** The title that stands directly before a name. */
    public Optional<Titles.Title> titleBefore(Token firstOfName) {
        return Titles.before(sentence, firstOfName, gazetteer, byToken);
    }

    /** Whether all these lemmas or words stand somewhere in the sentence. */
    public boolean hasWords(List<String> wanted) {
        if (words.isEmpty()) {
            sentence.tokens().forEach(token -> {
                words.add(token.lemma());
                words.add(token.lower());
            });
        }
        return words.containsAll(wanted);
    }

    void refer(Token token, List<Who> whos) {
        referents.put(token, List.copyOf(whos));
    }

    /** What was found out about a token before, or is now; for answers that are asked for again and again. */
    public Object remembered(Object question, Token token, Supplier<?> answer) {
        Object[] answers = memory.computeIfAbsent(question, unused -> new Object[byToken.length]);
        Object known = answers[token.index()];
        if (known == null) {
            known = answer.get();
            answers[token.index()] = known;
        }
        return known;
    }

    /** No reference is resolved any more: answers may be kept. */
    void settle() {
        settled = true;
        memory.clear();
    }

    /** Whom a noun phrase means, its coordinated members aside; empty when that is no one or not known. */
    @SuppressWarnings("unchecked") // only lists of actors are kept under this question
    public List<Who> of(Token head) {
        return settled ? (List<Who>) remembered(this, head, () -> find(head)) : find(head);
    }

    private List<Who> find(Token head) {
        Named named = byToken[head.index()];
        if (named != null) {
            return named.isPlace() ? List.of() : withCoordinated(head, named);
        }
        Token meant = Transparent.meant(head);
        if (!meant.equals(head)) {
            return of(meant);
        }
        List<Who> referred = referents.get(head);
        if (referred != null) {
            return referred;
        }
        if (!agents.isAgent(head)) {
            return person(head);
        }
        List<Who> beside = beside(head);
        boolean ofState = !beside.isEmpty() && beside.stream().allMatch(Who::isState);
        boolean ownPeople = ofState && agents.is(head, AgentKind.PEOPLE) && !agents.is(head, AgentKind.MEMBER);
        if (beside.isEmpty() && isVictim(head)) {
            Optional<Who> state = scene().filter(who -> !isActing(who, head));
            if (state.isPresent()) {
                return List.of(state.get());
            }
        }
        return beside.isEmpty() || ownPeople ? unlisted(head).stream().toList() : beside;
    }

    /** "killing three <b>soldiers</b>": men in the pay of a state to whom something is done, or who died. */
    private boolean isVictim(Token head) {
        return Harm.befalls(head)
                && agents.is(head, AgentKind.SERVICE)
                && head.children(ADJECTIVE, COMPOUND).stream().noneMatch(Token::isProperNoun);
    }

    private boolean isActing(Who who, Token head) {
        return head.head()
                .filter(Clause::isHead)
                .filter(verb -> isAmong(who, Clause.of(verb).doers()))
                .isPresent();
    }

    /** Only those told by themselves: who "soldiers" are is what is being asked, and they may be among the doers ("died"). */
    private boolean isAmong(Who who, List<Token> doers) {
        return doers.stream()
                .filter(doer -> byToken[doer.index()] != null || referents.containsKey(doer))
                .anyMatch(doer -> of(doer).stream().anyMatch(who::is));
    }

    /** "his colleague, <b>Yván Gil</b>", "<b>KONO</b> Taro": a noun that a person's name stands beside means that person. */
    private List<Who> person(Token head) {
        List<Token> beside = head.isProperNoun()
                ? Phrase.of(head).compounds()
                : Phrase.of(head).appositions();
        return beside.stream()
                .flatMap(token -> named(token).stream())
                .filter(Named::isPerson)
                .map(named -> named.who().atMost(Who.DERIVED))
                .limit(1)
                .toList();
    }

    /** All whom a coordination means: "Moscow, Minsk and the rebels". */
    public List<Who> ofAll(List<Token> heads) {
        Map<String, Who> all = new LinkedHashMap<>();
        heads.forEach(head -> of(head).forEach(who -> all.putIfAbsent(who.id(), who)));
        return new ArrayList<>(all.values());
    }

    /** Who owns or made what the noun phrase names: "<b>Israel</b>'s raid", "a <b>Tajik</b> base", "it" of "its army". */
    public List<Who> owners(Token head) {
        Phrase phrase = Phrase.of(head);
        List<Who> found = new ArrayList<>(ofAll(phrase.possessors()));
        if (found.isEmpty()) {
            found.addAll(adjectival(head));
        }
        if (found.isEmpty()) {
            // "the kidnapping of X by Y": whoever did it comes before whoever suffered it.
            found.addAll(ofAll(phrase.prepositional("by")));
        }
        if (found.isEmpty()) {
            found.addAll(ofAll(phrase.prepositional("of")));
        }
        return found;
    }

    /** The states and groups that adjectives and nouns before a noun name. */
    public List<Who> adjectival(Token head) {
        List<Token> modifiers = new ArrayList<>(Phrase.of(head).adjectives());
        List<Token> compounds = Phrase.of(head).compounds();
        modifiers.addAll(compounds);
        // "US Predator attacks": the modifier of a modifier.
        compounds.forEach(compound -> modifiers.addAll(compound.children(ADJECTIVE, COMPOUND)));
        // "a <b>Greek</b>-owned tanker", "the <b>US</b>-led coalition".
        Phrase.of(head).adjectives().stream()
                .filter(adjective -> adjective.hasLemma(BELONGING))
                .forEach(adjective ->
                        modifiers.addAll(adjective.children(Relation.ADVERBIAL_NOUN, COMPOUND, ADJECTIVE)));
        Map<String, Who> found = new LinkedHashMap<>();
        for (Token modifier : modifiers) {
            Named named = byToken[modifier.index()];
            if (named != null && !named.isPlace()) {
                found.putIfAbsent(named.who().id(), named.who().atMost(Who.DERIVED));
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The state in which a named place lies: "Kharkiv". */
    public Optional<Who> stateOfPlace(Token token) {
        Named named = byToken[token.index()];
        if (named == null || !named.isPlace() || named.state().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Who.of(named.state(), ActorType.STATE, Who.DESCRIBED));
    }

    /** Whether the words name where something is rather than who acts: "in Kabul". */
    public boolean isLocative(Token token) {
        Named named = byToken[token.index()];
        return named != null && (named.isPlace() || LOCATIVE.contains(token.preposition()));
    }

    private List<Who> withCoordinated(Token head, Named named) {
        List<Who> all = new ArrayList<>();
        if (named.role() == FormRole.ORGAN || named.role() == FormRole.INSTITUTION) {
            for (Who who : adjectival(head)) {
                if (!who.is(named.who()) && who.isState()) {
                    all.add(who);
                }
            }
        }
        // "<b>North</b> and South Korea": the first shares the noun of the second.
        for (Token compound : Phrase.of(head).compounds()) {
            Named other = byToken[compound.index()];
            boolean sharing = other != null
                    && !other.who().is(named.who())
                    && !other.isPlace()
                    && compound.child(Relation.COORDINATOR).isPresent();
            if (sharing) {
                all.add(other.who());
            }
        }
        all.add(named.who());
        all.addAll(sharing(head, named));
        return all;
    }

    /** "the <b>leaders of Mali</b>, Niger and Burkina Faso": a name in the plural is that of each whom its "of" lists. */
    private List<Who> sharing(Token head, Named named) {
        if (!head.isPlural() || !named.who().isState()) {
            return List.of();
        }
        return Phrase.of(head).prepositional("of").stream()
                .filter(listed -> !named.equals(byToken[listed.index()]))
                .flatMap(listed -> of(listed).stream())
                .filter(who -> !who.is(named.who()))
                .toList();
    }

    private List<Who> beside(Token head) {
        Phrase phrase = Phrase.of(head);
        List<Who> found = new ArrayList<>(adjectival(head));
        if (found.isEmpty()) {
            found.addAll(ofAll(phrase.possessors()));
        }
        if (found.isEmpty() && agents.is(head, AgentKind.MEMBER) && SPEAKING.contains(head.lemma())) {
            // "a spokesman for the ministry, Colonel X": he speaks for it, whatever his name.
            found.addAll(ofAll(phrase.prepositional("for", "of")));
        }
        if (found.isEmpty()) {
            for (Token apposition : phrase.appositions()) {
                named(apposition).filter(name -> !name.isPlace()).ifPresent(name -> found.add(name.who()));
            }
        }
        if (found.isEmpty() && !agents.is(head, AgentKind.MEMBER)) {
            // "rebels from the M23": of people only a group or organisation tells who they are.
            found.addAll(ofAll(phrase.prepositional("of", "from")).stream()
                    .filter(who -> who.type() == ActorType.GROUP || who.type() == ActorType.ORGANISATION)
                    .filter(who -> who.certainty() > Who.UNLISTED)
                    .toList());
        }
        if (found.isEmpty() && agents.is(head, AgentKind.MEMBER)) {
            found.addAll(ofAll(phrase.prepositional(SENT.contains(head.lemma()) ? SENDING : OWNING)));
        }
        if (found.isEmpty()) {
            found.addAll(Allegiances.of(head, this));
        }
        if (found.isEmpty() && agents.isAgent(head)) {
            // "fighters of the group's northern wing": whose part they are of.
            phrase.prepositional("of", "from").stream()
                    .filter(part -> part.isNoun() && named(part).isEmpty())
                    .forEach(part -> found.addAll(possessorsOrAdjectives(part)));
        }
        return found.stream().map(who -> who.atMost(Who.DERIVED)).toList();
    }

    /** Whom possessors or adjectives before a noun name: "the <b>Ukrainian</b> artillery school". */
    public List<Who> possessorsOrAdjectives(Token head) {
        List<Who> found = ofAll(Phrase.of(head).possessors());
        return found.isEmpty() ? adjectival(head) : found;
    }

    /** "local residents", "unidentified gunmen": actors that no list knows go by their own words. */
    private Optional<Who> unlisted(Token head) {
        if (!head.isNoun() || !agents.is(head, AgentKind.PEOPLE) && !isSomeGroup(head)) {
            return Optional.empty();
        }
        boolean few =
                head.children(ADJECTIVE).stream().anyMatch(word -> word.lower().equals("few"));
        if (few && Phrase.of(head).determiner().isEmpty()) {
            return Optional.empty();
        }
        double certainty = adjectival(head).isEmpty() ? Who.UNLISTED : Who.PRONOUN;
        return Slug.of(Titles.words(head)).map(slug -> Who.of(slug, ActorType.GROUP, certainty));
    }

    /** "opposition groups", "a rights organisation": a collective told apart by its modifiers and named for the first time. */
    private boolean isSomeGroup(Token head) {
        boolean modified = head.child(ADJECTIVE, COMPOUND).isPresent();
        boolean definite = Phrase.of(head)
                .determiner()
                .filter(word -> !word.lower().startsWith("a"))
                .isPresent();
        return agents.is(head, AgentKind.GROUP)
                && !head.hasLemma("base")
                && modified
                && !definite
                && !head.isProperNoun();
    }

    /** What no list knows, by the words that describe it. */
    public Optional<Who> described(Token head) {
        return Slug.of(Titles.words(head)).map(slug -> Who.of(slug, ActorType.GROUP, Who.PRONOUN));
    }

    boolean isUnlisted(Token head) {
        return byToken[head.index()] == null && !referents.containsKey(head) && agents.is(head, AgentKind.PEOPLE);
    }

    /** The state whose office a noun names: "their commander", "the interior minister". */
    Optional<Who> officeOf(Token office) {
        List<Who> owners = possessorsOrAdjectives(office);
        List<Who> whos = owners.isEmpty() ? referents.getOrDefault(office, List.of()) : owners;
        return whos.stream()
                .filter(who -> who.isState() && who.person().isEmpty())
                .findFirst();
    }

    /** Subjects come first in the reader's mind. */
    static boolean isSubject(Token token) {
        return token.is(Relation.SUBJECT, Relation.SUBJECT_PASSIVE);
    }
}
