package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Entry;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Mention;
import io.statecraft.extraction.actor.Office;
import io.statecraft.extraction.actor.OrganKind;
import io.statecraft.extraction.parse.Name;
import io.statecraft.extraction.parse.NameType;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the names in the sentences of one document, in order: those of the gazetteer, and new ones by their shape. */
final class NameFinder {
    private final Gazetteer gazetteer;
    private final Optional<Integer> year;
    private final Cast cast;
    private final WholeNames wholeNames;
    private final FormerStates former = new FormerStates();
    private final Map<String, Who> surnames = new HashMap<>();
    private final Map<String, Who> aliases = new HashMap<>();

    NameFinder(Gazetteer gazetteer, Optional<Integer> year, Cast cast) {
        this.gazetteer = gazetteer;
        this.wholeNames = new WholeNames(gazetteer);
        this.year = year;
        this.cast = cast;
    }

    /** Learns the abbreviations that a sentence defines, for all sentences, those before it too. */
    void learn(Sentence sentence) {
        for (Abbreviation.Definition definition : Abbreviation.in(sentence)) {
            whoIs(sentence.text(definition.full()))
                    .filter(found -> found.type() != ActorType.PLACE)
                    .ifPresent(found -> aliases.put(definition.abbreviation(), found));
        }
    }

    /** The names of the next sentence, by token; a name of several tokens stands at each. */
    @Nullable
    Named[] next(Sentence sentence) {
        @Nullable Named[] byToken = new @Nullable Named[sentence.tokens().size()];
        for (Abbreviation.Definition definition : Abbreviation.in(sentence)) {
            define(sentence, definition, byToken);
        }
        for (Mention mention : gazetteer.findWithOrgans(sentence.text())) {
            place(sentence, mention, byToken);
        }
        sharedNoun(sentence, byToken);
        for (Name name : sentence.names()) {
            if (name.type().isEntity() && isFree(name.tokens(), byToken)) {
                fromShape(sentence, name, byToken);
            }
        }
        holders(sentence, byToken);
        knownAgain(sentence, byToken);
        return byToken;
    }

    private void define(Sentence sentence, Abbreviation.Definition definition, @Nullable Named[] byToken) {
        Who who = aliases.get(definition.abbreviation());
        if (who != null) {
            put(sentence, definition.full(), who, FormRole.NAME, byToken);
        }
    }

    private Optional<Who> whoIs(String name) {
        Optional<Entry> known = gazetteer.find(name).stream()
                .filter(mention -> mention.end() - mention.start() >= name.length() - 4)
                .map(Mention::entry)
                .findFirst();
        return known.map(this::whoIs)
                .or(() -> Slug.of(name).map(slug -> Who.of(slug, ActorType.ORGANISATION, Who.NAMED)));
    }

    private void place(Sentence sentence, Mention mention, @Nullable Named[] byToken) {
        Span span = new Span(sentence.start() + mention.start(), sentence.start() + mention.end());
        List<Token> tokens = sentence.tokens(span);
        // "western" is a direction, "Western" a camp.
        boolean direction = mention.surface().equals("western");
        if (tokens.isEmpty()
                || direction
                || !isFree(tokens, byToken)
                || WholeNames.isPartOfLongerName(sentence, tokens, mention)) {
            return;
        }
        if (mention.entry().type() == ActorType.PERSON) {
            person(sentence, mention, tokens, byToken);
        } else if (!WholeNames.isForeignWord(tokens.getFirst(), mention)) {
            put(sentence, span, former.inTime(mention, whoIs(meant(mention, sentence))), mention.role(), byToken);
        }
    }

    /** A person that a list knows, unless the document speaks of another one of that name. */
    private void person(Sentence sentence, Mention mention, List<Token> tokens, @Nullable Named[] byToken) {
        List<Token> whole = wholeNames.wholeName(sentence, tokens);
        Entry entry = meant(mention, sentence);
        boolean other = whole.stream().anyMatch(token -> !tokens.contains(token) && !WholeNames.isPartOf(token, entry))
                || isOtherOffice(sentence, tokens.getFirst(), entry, byToken);
        if (other) {
            return;
        }
        Span span = whole.getFirst().span().union(whole.getLast().span());
        Who before = tokens.size() == 1 ? surnames.get(WholeNames.surname(mention.surface())) : null;
        Who who = before != null ? before : whoIs(entry);
        put(sentence, span, who, mention.role(), byToken);
        remember(mention.surface(), who);
    }

    /** "Defence minister Pedro Sánchez" is not the head of government of that name. */
    private boolean isOtherOffice(Sentence sentence, Token first, Entry entry, @Nullable Named[] byToken) {
        return Titles.before(sentence, first, gazetteer, byToken)
                .flatMap(title -> gazetteer.organs().of(sentence.text(title.span())))
                .filter(organ -> organ.kind() == OrganKind.MINISTER)
                .filter(organ -> !entry.offices().isEmpty())
                .filter(organ -> entry.offices().stream().allMatch(office -> gazetteer
                        .organs()
                        .of(office.title())
                        .filter(held -> held.kind() == OrganKind.HEAD)
                        .isPresent()))
                .isPresent();
    }

    /** Of several groups with one name the one whose state is spoken of: here, else anywhere before. */
    private Entry meant(Mention mention, Sentence sentence) {
        if (mention.others().isEmpty() || mention.entry().type() == ActorType.STATE) {
            return mention.entry();
        }
        List<Entry> candidates = new ArrayList<>(List.of(mention.entry()));
        candidates.addAll(mention.others());
        Optional<Entry> inOffice = candidates.stream()
                .filter(entry -> entry.type() == ActorType.PERSON)
                .filter(entry -> year.flatMap(entry::officeIn).isPresent())
                .findFirst();
        if (mention.entry().type() == ActorType.PERSON && inOffice.isPresent()) {
            return inOffice.get();
        }
        Set<String> here = gazetteer.find(sentence.text()).stream()
                .map(other -> other.entry().id())
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(entry -> here.contains(entry.state()))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(entry -> cast.speaksOf(entry.state()))
                        .findFirst())
                .orElse(mention.entry());
    }

    /** "<b>North</b> and South Korea": the first shares the noun of the second. */
    private void sharedNoun(Sentence sentence, @Nullable Named[] byToken) {
        for (Token token : sentence.tokens()) {
            Optional<Token> and = token.next().filter(word -> word.lower().equals("and"));
            Optional<Token> second = and.flatMap(Token::next);
            Named named = second.map(word -> byToken[word.index()]).orElse(null);
            if (named == null || byToken[token.index()] != null || !token.isProperNoun()) {
                continue;
            }
            int blank = named.surface().indexOf(' ');
            if (blank > 0) {
                String name = token.text() + named.surface().substring(blank);
                gazetteer.find(name).stream()
                        .filter(mention -> mention.surface().equals(name))
                        .findFirst()
                        .ifPresent(mention ->
                                put(sentence, token.span(), whoIs(mention.entry()), mention.role(), byToken));
            }
        }
    }

    private Who whoIs(Entry entry) {
        if (entry.type() != ActorType.PERSON) {
            return Who.of(entry.id(), entry.type(), Who.NAMED);
        }
        Optional<Office> office = office(entry);
        Optional<Entry> led = office.flatMap(this::led);
        if (led.isPresent()) {
            return new Who(led.get().id(), led.get().type(), Optional.of(entry.id()), Who.NAMED);
        }
        boolean official =
                office.filter(held -> NotActors.isPrivate(held.title())).isEmpty();
        return !entry.state().isEmpty() && official && inOffice(entry)
                ? new Who(entry.state(), ActorType.STATE, Optional.of(entry.id()), Who.NAMED)
                : Who.of(entry.id(), entry.type(), Who.NAMED);
    }

    /** The office that a person holds in the year of the document; the last one where that is not known. */
    private Optional<Office> office(Entry entry) {
        return year.isPresent()
                ? year.flatMap(entry::officeIn)
                : entry.offices().reversed().stream().findFirst();
    }

    /** "UN secretary-general", "Hezbollah commander": the organisation or group for which a person acts. */
    private Optional<Entry> led(Office office) {
        return gazetteer.find(office.title()).stream()
                .findFirst()
                .filter(mention -> mention.start() == 0)
                .map(Mention::entry)
                .filter(found -> found.type() == ActorType.ORGANISATION || found.type() == ActorType.GROUP);
    }

    private boolean inOffice(Entry entry) {
        return year.map(at -> entry.officeIn(at).isPresent() || entry.offices().isEmpty())
                .orElse(true);
    }

    private void fromShape(Sentence sentence, Name name, @Nullable Named[] byToken) {
        String surface = sentence.text(name.span());
        Who alias = aliases.get(surface);
        if (alias != null) {
            put(sentence, name.span(), alias, FormRole.NAME, byToken);
            return;
        }
        boolean firstWord = name.tokens().size() == 1
                && sentence.tokens().subList(0, name.tokens().getFirst().index()).stream()
                        .allMatch(Token::isPunctuation)
                && name.type() != NameType.PERSON
                && surface.chars().skip(1).noneMatch(Character::isUpperCase);
        // "Our Air Force": whose it is, is told by the possessive.
        boolean owned = name.tokens().getFirst().tag().equals("PRP$");
        if (!name.head().isProperNoun() || surface.length() < 3 || firstWord || owned || isBareOrgan(surface)) {
            return;
        }
        if (name.type() == NameType.PERSON || wholeNames.isOfficer(name)) {
            person(sentence, name, byToken);
        } else if ((name.type() == NameType.ORGANISATION || name.type() == NameType.GROUP) && NotActors.mayAct(name)) {
            Slug.of(surface).ifPresent(slug -> {
                Who who = Who.of(slug, ActorType.ORGANISATION, Who.UNLISTED);
                aliases.putIfAbsent(surface, who);
                put(sentence, name.span(), who, FormRole.NAME, byToken);
            });
        }
    }

    /** "the Foreign Ministry": of which state, the passage tells. */
    private boolean isBareOrgan(String surface) {
        String bare = surface.startsWith("the ") || surface.startsWith("The ") ? surface.substring(4) : surface;
        return gazetteer.organs().of(bare).isPresent();
    }

    private void person(Sentence sentence, Name name, @Nullable Named[] byToken) {
        List<Token> tokens = name.tokens().stream().filter(Token::isProperNoun).toList();
        while (tokens.size() > 2 && wholeNames.isRank(tokens.getFirst())) {
            tokens = tokens.subList(1, tokens.size());
        }
        if (tokens.isEmpty()) {
            return;
        }
        Span span = tokens.getFirst().span().union(tokens.getLast().span());
        String surface = sentence.text(span);
        Who known = surnames.get(WholeNames.surname(surface));
        if (known != null && tokens.size() == 1) {
            put(sentence, span, known, FormRole.LEADER, byToken);
            return;
        }
        Token first = tokens.getFirst();
        Slug.of(surface).ifPresent(slug -> {
            Who who = known != null && known.asPerson().id().startsWith(slug.split("-")[0])
                    ? known
                    : Who.of(slug, ActorType.PERSON, Who.NAMED);
            Who acting = Titles.before(sentence, first, gazetteer, byToken)
                    .filter(title -> !title.former())
                    .flatMap(Titles.Title::organisation)
                    .filter(Who::isState)
                    .map(state -> new Who(
                            state.id(),
                            ActorType.STATE,
                            Optional.of(who.asPerson().id()),
                            Who.NAMED))
                    .orElse(who);
            remember(surface, acting);
            put(sentence, span, acting, FormRole.LEADER, byToken);
        });
    }

    /** "India's army chief, General <b>Manoj Pande</b>": whose office an apposition names acts for the state. */
    private void holders(Sentence sentence, @Nullable Named[] byToken) {
        for (Token token : sentence.tokens()) {
            Named person = byToken[token.index()];
            if (person == null || !person.isPerson() || person.who().type() != ActorType.PERSON) {
                continue;
            }
            Stream<Token> beside = token.is(Relation.APPOSITION)
                    ? token.head().stream()
                    : token.children(Relation.APPOSITION).stream();
            beside.map(noun -> byToken[noun.index()])
                    .filter(office -> office != null && isOffice(office, sentence))
                    .findFirst()
                    .ifPresent(office -> {
                        String slug = person.who().id();
                        Who acting = new Who(office.who().id(), ActorType.STATE, Optional.of(slug), Who.NAMED);
                        remember(person.surface(), acting);
                        put(sentence, person.span(), acting, FormRole.LEADER, byToken);
                    });
        }
    }

    /** "their commander, General <b>X</b>": he acts for those whom "their" means. */
    void actsFor(Sentence sentence, Named person, Who state, @Nullable Named[] byToken) {
        Who acting =
                new Who(state.id(), ActorType.STATE, Optional.of(person.who().id()), state.certainty());
        remember(person.surface(), acting);
        put(sentence, person.span(), acting, FormRole.LEADER, byToken);
    }

    /** "India's army chief", but not "Israel's former army chief" or "the Kremlin". */
    private boolean isOffice(Named named, Sentence sentence) {
        if (named.role() != FormRole.ORGAN || !named.who().isState()) {
            return false;
        }
        String surface = named.surface();
        boolean office = gazetteer.organs().find(surface).stream()
                .anyMatch(organ -> organ.office() && (organ.end() == surface.length() || organ.start() == 0));
        int start = named.span().start() - sentence.start();
        String before =
                sentence.text().substring(Math.max(0, start - 12), start).toLowerCase(Locale.ROOT);
        return office && !before.matches("(?s).*\\b(?:former|ex|late|ousted|deposed)[ -]");
    }

    private void remember(String surface, Who who) {
        if (surface.indexOf(' ') > 0) {
            surnames.put(WholeNames.surname(surface), who);
        } else {
            surnames.putIfAbsent(WholeNames.surname(surface), who);
        }
    }

    /** Surnames and abbreviations that the document introduced before and the tagger passed over. */
    private void knownAgain(Sentence sentence, @Nullable Named[] byToken) {
        for (Token token : sentence.tokens()) {
            if (byToken[token.index()] != null || !token.isProperNoun()) {
                continue;
            }
            Who person = surnames.get(WholeNames.surname(token.text()));
            Who alias = aliases.get(token.text());
            if (alias != null) {
                put(sentence, token.span(), alias, FormRole.NAME, byToken);
            } else if (person != null) {
                put(sentence, token.span(), person, FormRole.LEADER, byToken);
            }
        }
    }

    private void put(Sentence sentence, Span span, Who who, FormRole role, @Nullable Named[] byToken) {
        String state = gazetteer.entry(who.id()).map(Entry::state).orElse("");
        Named named = new Named(span, sentence.text(span), who, role, state);
        List<Token> tokens = new ArrayList<>(sentence.tokens(span));
        tokens.sort(Comparator.comparing(Token::index));
        for (Token token : tokens) {
            byToken[token.index()] = named;
        }
        former.see(named);
        if (!named.isPlace()) {
            cast.note(who, named.surface());
        }
    }

    private static boolean isFree(List<Token> tokens, @Nullable Named[] byToken) {
        return tokens.stream().allMatch(token -> byToken[token.index()] == null);
    }
}
