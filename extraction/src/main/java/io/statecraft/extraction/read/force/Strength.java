package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.facts.ForceCategory;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Numbers of men that stand behind the name of what they serve in: "active strength 7,700; reserves 41,200". */
final class Strength {
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final Set<String> BODIES = Set.of(
            "strength",
            "army",
            "navy",
            "force",
            "forces",
            "reserve",
            "reserves",
            "guard",
            "conscript",
            "conscripts",
            "troops",
            "personnel",
            "militia",
            "police",
            "marines",
            "gendarmerie",
            "manpower",
            "corps",
            "league",
            "command",
            "reservists",
            "infantry",
            "paramilitary");
    private static final Set<String> UNITS = Set.of(
            "company",
            "battalion",
            "brigade",
            "contingent",
            "battlegroup",
            "mission",
            "detachment",
            "garrison",
            "unit",
            "force",
            "team",
            "column",
            "division",
            "regiment",
            "crew",
            "complement",
            "deployment",
            "presence",
            "convoy");
    private static final int LINKS_AT_MOST = 5;
    private static final Set<String> NUMBERING = Set.of("number", "total", "exceed", "reach");
    private static final Set<String> LINKS = Set.of(
            ":",
            "(",
            "of",
            "about",
            "around",
            "some",
            "-",
            "–",
            "at",
            "roughly",
            "approximately",
            "perhaps",
            "nearly",
            "almost",
            "over",
            "more",
            "than",
            "fewer",
            "under",
            "up",
            "to",
            "an",
            "estimated",
            "just",
            "number",
            "numbers",
            "numbered",
            "totals",
            "totalled");

    private Strength() {}

    static boolean isOf(Amount amount) {
        boolean many = amount.mention()
                .min()
                .or(amount.mention()::max)
                .filter(least -> least.compareTo(LEAST) >= 0)
                .isPresent();
        return many && (body(amount.number()).isPresent() || isNumbered(amount) || isHad(amount));
    }

    /** "the UN <b>mission</b> had 15,000": what only men can be had by. */
    private static boolean isHad(Amount amount) {
        return amount.counted()
                .head()
                .filter(verb -> Clause.isHead(verb) && verb.hasLemma("have", "muster", "field", "comprise", "count"))
                .filter(verb -> Clause.of(verb).objects().contains(amount.counted()))
                .filter(verb -> Clause.of(verb).subjects().stream()
                        .anyMatch(subject -> UNITS.contains(subject.lemma()) || BODIES.contains(subject.lower())))
                .isPresent();
    }

    /** "its soldiers <b>number</b> 7,000". */
    private static boolean isNumbered(Amount amount) {
        return numbered(amount.counted()).isPresent();
    }

    /** What is said to number so many: "<b>forces</b>, which number about 40,000". */
    private static Optional<Token> numbered(Token number) {
        return number.head()
                .filter(verb -> NUMBERING.contains(verb.lemma()))
                .filter(verb -> Clause.isHead(verb) || verb.is(Relation.RELATIVE_CLAUSE))
                .flatMap(verb -> (Clause.isHead(verb)
                                ? Clause.of(verb).subjects()
                                : verb.head().stream().toList())
                        .stream()
                                .filter(subject -> isOfMen(subject) || BODIES.contains(subject.lower()))
                                .findFirst());
    }

    /** "Morocco's armed <b>forces</b> number 196,000": what the number stands behind. */
    static Optional<Token> body(Token number) {
        Optional<Token> at = number.previous();
        for (int steps = 0;
                at.isPresent()
                        && steps < LINKS_AT_MOST
                        && LINKS.contains(at.get().lower());
                steps++) {
            at = at.get().previous();
        }
        boolean of = number.index() > 0
                && number
                        .sentence()
                        .tokens()
                        .subList(Math.max(0, number.index() - LINKS_AT_MOST), number.index())
                        .stream()
                        .anyMatch(word -> word.lower().equals("of"));
        boolean numbering = number.previous().stream().anyMatch(Strength::isNumbering)
                || number.previous().flatMap(Token::previous).stream().anyMatch(Strength::isNumbering);
        return at.filter(word -> BODIES.contains(word.lower())
                        || numbering && (UNITS.contains(word.lemma()) || isOfMen(word))
                        || BODIES.contains(word.lemma())
                        || of && UNITS.contains(word.lemma()))
                .filter(Token::isNoun)
                .or(() -> numbered(number));
    }

    private static boolean isNumbering(Token word) {
        return word.lower().equals("number")
                || word.lower().equals("numbers")
                || word.lower().equals("numbered");
    }

    private static boolean isOfMen(Token word) {
        return Categories.load()
                .of(word.span(), word)
                .filter(found -> found == ForceCategory.PERSONNEL || found == ForceCategory.FORMATION)
                .isPresent();
    }
}
