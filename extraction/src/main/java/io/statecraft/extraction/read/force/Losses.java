package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.AgentKind;
import io.statecraft.extraction.read.reference.Agents;
import io.statecraft.extraction.read.reference.Transparent;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.ForceCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The dead, wounded and captured. */
final class Losses {
    private static final Set<String> HARMING = Set.of(
            "kill",
            "wound",
            "injure",
            "capture",
            "execute",
            "massacre",
            "murder",
            "slay",
            "behead",
            "abduct",
            "kidnap",
            "hurt",
            "maim",
            "shoot",
            "assassinate",
            "lose",
            "bury",
            "claim",
            "slaughter",
            "eliminate",
            "liquidate",
            "neutralise",
            "neutralize",
            "ambush",
            "martyr",
            "bomb",
            "burn",
            "hang",
            "cost",
            "gun");
    private static final Set<String> KILLING = Set.of(
            "kill", "wound", "injure", "massacre", "murder", "behead", "execute", "slaughter", "abduct", "kidnap");
    private static final Set<String> SUFFERING = Set.of("die", "perish", "drown", "fall", "succumb", "starve");
    private static final Set<String> HARMED = Set.of(
            "dead",
            "killed",
            "wounded",
            "injured",
            "missing",
            "captured",
            "hurt",
            "slain",
            "maimed",
            "executed",
            "abducted",
            "kidnapped",
            "hospitalised",
            "hospitalized");
    private static final Set<String> TOLLS =
            Set.of("casualty", "death", "fatality", "injury", "loss", "victim", "fatalities", "casualties");
    private static final Set<String> LOSING = Set.of(
            "lose",
            "suffer",
            "sustain",
            "incur",
            "bury",
            "mourn",
            "give",
            "report",
            "acknowledge",
            "admit",
            "confirm",
            "concede",
            "announce");
    private static final String[] DONE_TO = {
        "massacre",
        "killing",
        "murder",
        "execution",
        "abduction",
        "kidnapping",
        "slaughter",
        "beheading",
        "capture",
        "wounding",
        "death",
        "loss",
        "assassination",
        "shooting"
    };
    private static final Set<String> TELLING = Set.of(
            "put",
            "estimate",
            "rise",
            "climb",
            "reach",
            "stand",
            "total",
            "number",
            "exceed",
            "top",
            "pass",
            "increase",
            "grow",
            "be",
            "come",
            "amount",
            "give");
    private static final Set<String> HUMANS =
            Set.of("people", "person", "man", "woman", "child", "life", "other", "national", "member", "civilian");

    private Losses() {}

    static boolean isHarm(Token word) {
        return HARMED.contains(word.lower());
    }

    /** Casualties, deaths, losses. */
    static boolean isToll(Token noun) {
        return noun.isNoun() && (TOLLS.contains(noun.lemma()) || TOLLS.contains(noun.lower()));
    }

    /** "<b>No one</b> was hurt". */
    static boolean isNobody(Token word) {
        boolean nobody = word.lower().equals("nobody")
                || word.lower().equals("one")
                        && word.previous().filter(no -> no.lower().equals("no")).isPresent();
        return nobody && isHarmed(word);
    }

    static boolean arePeople(Token counted, SentenceReading sentence) {
        Agents agents = Agents.load();
        boolean things = Categories.load()
                .of(counted.span(), counted)
                .filter(found -> found != ForceCategory.PERSONNEL && found != ForceCategory.CASUALTIES)
                .isPresent();
        if (things) {
            return false;
        }
        boolean people = agents.is(counted, AgentKind.PEOPLE)
                || agents.is(counted, AgentKind.MEMBER)
                || HUMANS.contains(counted.lemma());
        // "35 Palestinians".
        return people || counted.isPlural() && sentence.cast().named(counted).isPresent();
    }

    static boolean isHarming(Token verb) {
        return KILLING.contains(verb.lemma()) || SUFFERING.contains(verb.lemma());
    }

    /** Whether the sentence says that the counted people came to harm. */
    static boolean isOf(Amount amount, SentenceReading sentence) {
        Token counted = amount.counted();
        if (isToll(counted) || isNobody(counted)) {
            return true;
        }
        if (!amount.isBare() && !arePeople(counted, sentence)) {
            return isKilled(counted);
        }
        return isHarmed(counted)
                || amount.isBare() && isBesideHarm(counted)
                || isLossOfSubject(counted, sentence) && (!amount.isBare() || isTold(counted, sentence));
    }

    /** "the death toll has <b>risen</b> to 3,700", "<b>puts</b> Russian casualties at 700,000". */
    private static boolean isTold(Token number, SentenceReading sentence) {
        return sentence.clauseOf(number)
                .filter(clause -> TELLING.contains(clause.verb().lemma()))
                .isPresent();
    }

    /** "cost the <b>lives of</b> 120 policemen", "the <b>massacre of</b> 80 villagers". */
    private static boolean isLifeOf(Token counted) {
        return counted.is(Relation.NOMINAL_MODIFIER)
                && counted.preposition().equals("of")
                && counted.head()
                        .filter(noun -> noun.hasLemma(DONE_TO)
                                || noun.hasLemma("life")
                                        && noun.head()
                                                .filter(verb -> verb.hasLemma("cost", "claim", "take", "lose"))
                                                .isPresent())
                        .isPresent();
    }

    /** Whoever is killed or wounded is alive, whatever the noun: "40 worshippers". */
    private static boolean isKilled(Token counted) {
        Token head = partOf(counted);
        Optional<Token> verb = firstOf(head).head().filter(Clause::isHead);
        boolean thing = Categories.load().of(counted.span(), counted).isPresent();
        return !thing
                && counted.isPlural()
                && verb.filter(found -> KILLING.contains(found.lemma()))
                        .filter(found -> Clause.of(found).undergoers().contains(head))
                        .isPresent();
    }

    /** Whether the verb above, or a word that the verb says of it, does harm to what is counted. */
    private static boolean isHarmed(Token counted) {
        Token head = partOf(counted);
        if (isLifeOf(counted)) {
            return true;
        }
        if (head.children(Relation.ADJECTIVE, Relation.PARTICIPLE).stream().anyMatch(Losses::isHarm)) {
            return true;
        }
        Optional<Token> above = firstOf(head).head();
        if (above.isEmpty()) {
            return false;
        }
        Token verb = above.get();
        boolean left = Clause.isHead(verb)
                && verb.hasLemma("leave")
                && verb.children(Relation.ATTRIBUTE, Relation.ADJECTIVE, Relation.OPEN_COMPLEMENT).stream()
                        .anyMatch(Losses::isHarm);
        if (left || verb.is(Relation.CONJUNCT, Relation.ATTRIBUTE) && isHarm(verb)) {
            return true;
        }
        if (!Clause.isHead(verb)) {
            return false;
        }
        Clause clause = Clause.of(verb);
        boolean captive = verb.hasLemma("take")
                && verb.children().stream().anyMatch(word -> word.hasLemma("prisoner", "hostage", "captive"));
        boolean life = verb.hasLemma("lose")
                && clause.objects().stream().anyMatch(word -> word.hasLemma("life"))
                && clause.subjects().contains(head);
        return life
                || (HARMING.contains(verb.lemma()) || captive)
                        && clause.undergoers().contains(head)
                || SUFFERING.contains(verb.lemma()) && clause.subjects().contains(head)
                || isHarm(verb)
                        && verb.hasLemma("wound", "injure")
                        && clause.subjects().contains(head)
                        && clause.objects().isEmpty();
    }

    /** "6,000 of its <b>fighters</b>": what stands in the clause is the number. */
    static Token partOf(Token counted) {
        boolean part =
                counted.is(Relation.NOMINAL_MODIFIER) && counted.preposition().equals("of");
        return part
                ? counted.head()
                        .filter(head ->
                                head.isNumber() || !Transparent.meant(head).equals(head))
                        .orElse(counted)
                : counted;
    }

    private static Token firstOf(Token member) {
        return Phrase.coordination(member).getFirst();
    }

    private static boolean isBesideHarm(Token number) {
        Optional<Token> next = number.next()
                .flatMap(word -> word.hasLemma("more", "other", "people") ? word.next() : Optional.of(word));
        return next.filter(Losses::isHarm).isPresent()
                || number.previous().filter(Losses::isHarm).isPresent() && number.is(Relation.OBJECT, Relation.OTHER);
    }

    /** "Russian losses are put at 60 men". */
    private static boolean isLossOfSubject(Token counted, SentenceReading sentence) {
        return lossBy(counted, sentence).isPresent();
    }

    /** The noun of loss of which a number is said: subject of its clause, or object beside "as". */
    static Optional<Token> lossBy(Token counted, SentenceReading sentence) {
        return sentence.clauseOf(counted).flatMap(clause -> {
            boolean said = clause.undergoers().contains(counted)
                    || clause.attributes().contains(counted)
                    || clause.prepositional("at", "to", "as").contains(counted);
            return said
                    ? clause.verb().children(Relation.SUBJECT, Relation.SUBJECT_PASSIVE, Relation.OBJECT).stream()
                            .filter(noun ->
                                    (isToll(noun) || noun.hasLemma("dead", "toll", "wounded")) && !noun.equals(counted))
                            .findFirst()
                    : Optional.empty();
        });
    }

    /** Whose the victims are: by their own words, else by the clause, the victims named before, or the place. */
    static List<Who> victims(Amount amount, Optional<Who> before, SentenceReading sentence) {
        boolean none = amount.mention().max().filter(max -> max.signum() == 0).isPresent();
        if (none) {
            // "No losses on either side" is a number for each.
            List<Who> sides = sentence.cast().ofAll(beside(amount.counted(), sentence));
            List<Who> own = sides.isEmpty() ? sentence.cast().owners(amount.counted()) : sides;
            if (!own.isEmpty()) {
                return own;
            }
            List<Who> both = Sides.of(sentence);
            return both.isEmpty() ? sentence.cast().scene().stream().toList() : both;
        }
        return someVictims(amount, before, sentence).stream().toList();
    }

    private static Optional<Who> someVictims(Amount amount, Optional<Who> before, SentenceReading sentence) {
        Token counted = amount.counted();
        Optional<Clause> losing = sentence.clauseOf(counted)
                .filter(clause -> LOSING.contains(clause.verb().lemma()))
                .filter(clause -> clause.objects().contains(partOf(counted))
                        || isLifeOf(counted)
                                && counted.head()
                                        .filter(clause.objects()::contains)
                                        .isPresent());
        Optional<Who> loser = losing.flatMap(
                clause -> sentence.cast().ofAll(clause.doers()).stream().findFirst());
        Optional<Who> own = Owners.possessed(counted, sentence)
                .or(() -> lossBy(counted, sentence).flatMap(noun -> Owners.possessed(noun, sentence)));
        if (own.isPresent() && (loser.isEmpty() || !Losses.isToll(counted))) {
            return own;
        }
        if (loser.isPresent() && !losing.get().verb().hasLemma("report", "give")) {
            return loser;
        }
        return amongst(counted, sentence)
                .or(() -> amount.isBare() ? before.or(() -> peopleBefore(counted, sentence)) : Optional.empty())
                .or(() -> unnamed(counted, sentence))
                .or(() -> before)
                .or(() -> byPlace(counted, sentence))
                .or(() -> sentence.cast().scene());
    }

    /** "deaths <b>among Kurds</b>", "no losses were reported <b>on the Armenian side</b>". */
    private static Optional<Who> amongst(Token counted, SentenceReading sentence) {
        return Owners.listed(sentence.cast().ofAll(beside(counted, sentence)));
    }

    private static List<Token> beside(Token counted, SentenceReading sentence) {
        List<Token> beside =
                new ArrayList<>(Phrase.of(counted).prepositional("among", "amongst", "on", "from", "by", "for"));
        if (isToll(counted)) {
            sentence.clauseOf(counted)
                    .ifPresent(clause -> beside.addAll(clause.prepositional("among", "amongst", "on", "for")));
            sentence.sentence().tokens().stream()
                    .filter(token -> token.preposition().equals("from") && token.hasLemma("side"))
                    .forEach(beside::add);
        }
        return beside;
    }

    /** "Villagers were fired upon; twenty-four died". */
    private static Optional<Who> peopleBefore(Token number, SentenceReading sentence) {
        return sentence.sentence().tokens().subList(0, number.index()).reversed().stream()
                .filter(token -> token.isPlural() && Agents.load().is(token, AgentKind.PEOPLE))
                .flatMap(token -> sentence.cast().of(token).stream())
                .findFirst();
    }

    /** The forces of the passage's state; whoever else came to harm goes by the words that describe them. */
    private static Optional<Who> unnamed(Token counted, SentenceReading sentence) {
        boolean forces = Agents.load().is(counted, AgentKind.MEMBER);
        Optional<Who> scene = forces ? sentence.cast().scene() : Optional.empty();
        Optional<Who> place = counted.hasLemma("life") ? byPlace(counted, sentence) : Optional.empty();
        return scene.or(() -> place)
                .or(() -> sentence.cast().of(counted).stream().findFirst())
                .or(() -> forces || !counted.isPlural() || !counted.isNoun() || isToll(counted)
                        ? Optional.empty()
                        : sentence.cast().described(counted).map(who -> who.atMost(Who.UNLISTED)));
    }

    private static Optional<Who> byPlace(Token counted, SentenceReading sentence) {
        Optional<Clause> clause = sentence.clauseOf(counted);
        List<Token> places = new ArrayList<>(Phrase.of(counted).prepositional("in", "at", "near"));
        clause.ifPresent(found -> {
            places.addAll(found.prepositional("in", "at", "near", "on"));
            found.subjects()
                    .forEach(subject -> places.addAll(Phrase.of(subject).prepositional("in", "on", "at", "near")));
        });
        return places.stream()
                .flatMap(place -> sentence.cast().stateOfPlace(place).or(() -> state(place, sentence)).stream())
                .findFirst();
    }

    private static Optional<Who> state(Token place, SentenceReading sentence) {
        return sentence.cast().of(place).stream().filter(Who::isState).findFirst();
    }
}
