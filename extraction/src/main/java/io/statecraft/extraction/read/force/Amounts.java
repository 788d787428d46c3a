package io.statecraft.extraction.read.force;

import io.statecraft.extraction.equipment.EquipmentGazetteer;
import io.statecraft.extraction.equipment.EquipmentMention;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.quantity.QuantityGrammar;
import io.statecraft.extraction.quantity.QuantityKind;
import io.statecraft.extraction.quantity.QuantityMention;
import io.statecraft.extraction.read.SentenceReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds numbers and what they count in a sentence. */
final class Amounts {
    private static final int FARTHEST = 8;
    private static final Set<String> WITHIN = Set.of("-", "and", "or", "so", "/", "of", "\"", "“", "”", "‘");
    private static final Set<String> MARKS = Set.of(
            "block",
            "mk",
            "mark",
            "batch",
            "tranche",
            "flight",
            "increment",
            "phase",
            "article",
            "resolution",
            "chapter",
            "protocol",
            "annex",
            "paragraph",
            "post",
            "hill",
            "route",
            "highway",
            "stage",
            "pillar",
            "section",
            "part");
    private static final Set<String> MATERIALS = Set.of(
            "uranium",
            "plutonium",
            "explosive",
            "explosives",
            "ammunition",
            "munition",
            "munitions",
            "sarin",
            "tnt",
            "weapon",
            "weapons",
            "arm",
            "arms",
            "hexafluoride");
    private static final Set<String> DAYS = Set.of("today", "yesterday", "tomorrow", "tonight");
    private static final Set<String> ARTICLES = Set.of("a", "an");

    private final SentenceReading sentence;
    private final List<Amount> found = new ArrayList<>();

    private Amounts(SentenceReading sentence) {
        this.sentence = sentence;
    }

    static List<Amount> of(SentenceReading sentence) {
        Amounts amounts = new Amounts(sentence);
        amounts.numbers();
        amounts.none();
        amounts.articles();
        return amounts.found;
    }

    private void numbers() {
        String text = sentence.sentence().text();
        List<QuantityMention> mentions = QuantityGrammar.find(text);
        if (mentions.isEmpty()) {
            return;
        }
        List<EquipmentMention> designations = EquipmentGazetteer.load().designations(text);
        int start = sentence.sentence().start();
        for (QuantityMention mention : mentions) {
            boolean partOfName = designations.stream()
                    .anyMatch(name -> name.start() < mention.start() && mention.start() < name.end());
            List<Token> tokens = sentence.sentence().tokens(new Span(start + mention.start(), start + mention.end()));
            if (!partOfName
                    && !tokens.isEmpty()
                    && !isMark(tokens.getFirst())
                    && tokens.stream().noneMatch(sentence.time()::covers)) {
                amount(mention, tokens.getFirst(), tokens.getLast()).ifPresent(found::add);
            }
        }
    }

    /** "Patriot <b>Block</b> 2", "<b>Article</b> 5": the number tells one of its kind from the others. */
    private static boolean isMark(Token number) {
        return number.previous()
                .filter(word -> word.isNoun() && !word.isPlural() && MARKS.contains(word.lower()))
                .isPresent();
    }

    private static Optional<Amount> amount(QuantityMention mention, Token first, Token last) {
        if (first.is(Relation.PARTICLE)) {
            return first.next().flatMap(behind -> amount(unbounded(mention), behind, last));
        }
        if (mention.kind() == QuantityKind.MONEY) {
            return Optional.of(new Amount(mention, first.span().union(last.span()), first, last, Counting.MONEY));
        }
        if (mention.kind() == QuantityKind.MEASURE) {
            return material(last)
                    .map(matter ->
                            new Amount(mention, first.span().union(matter.span()), first, matter, Counting.NOUN));
        }
        if (mention.kind() != QuantityKind.COUNT && mention.kind() != QuantityKind.PERCENT) {
            return Optional.empty();
        }
        Optional<Amount> strong = strong(mention, first, last);
        return strong.isPresent()
                ? strong
                : counted(last)
                        .map(noun -> new Amount(mention, first.span().union(noun.span()), first, noun, Counting.NOUN))
                        .or(() -> Optional.of(
                                new Amount(mention, first.span().union(last.span()), first, last, Counting.BARE)));
    }

    /** "408 kilograms of enriched <b>uranium</b>". */
    private static Optional<Token> material(Token unit) {
        Optional<Token> at =
                unit.next().filter(word -> word.lower().equals("of")).flatMap(Token::next);
        for (int words = 0; words < FARTHEST && at.isPresent(); words++) {
            if (at.get().isNoun() && MATERIALS.contains(at.get().lemma())) {
                return at;
            }
            if (!at.get().isAdjective()
                    && !at.get().isNoun()
                    && !at.get().text().equals("-")
                    && !at.get().tag().startsWith("V")) {
                return Optional.empty();
            }
            at = at.get().next();
        }
        return Optional.empty();
    }

    /** "handed <b>over</b> four corvettes": the word belongs to the verb. */
    private static QuantityMention unbounded(QuantityMention mention) {
        return new QuantityMention(
                mention.start(),
                mention.end(),
                mention.text(),
                mention.min(),
                mention.max().or(mention::min),
                mention.approximate(),
                mention.unit(),
                mention.kind());
    }

    /** "a 7,000-<b>strong</b> garrison", "the army is 180,000 <b>strong</b>". */
    private static Optional<Amount> strong(QuantityMention mention, Token first, Token last) {
        return last.next()
                .flatMap(word -> word.text().equals("-") ? word.next() : Optional.of(word))
                .filter(word -> word.hasLemma("strong") && !word.is(Relation.ADVERB))
                .map(word -> new Amount(
                        mention, first.span().union(word.span()), first, strongOf(word, first), Counting.STRONG));
    }

    private static Token strongOf(Token strong, Token number) {
        return strong.is(Relation.ATTRIBUTE)
                ? strong
                : strong.head()
                        .or(() -> strong.child(Relation.SUBJECT))
                        .or(number::head)
                        .filter(Token::isNoun)
                        .orElse(strong);
    }

    /** The rightmost plural noun of the phrase: "37 T-72 and T-62 <b>tanks</b>". */
    private static Optional<Token> counted(Token last) {
        Token best = null;
        Optional<Token> at = last.next();
        for (int words = 0; words < FARTHEST && at.isPresent(); words++) {
            Token word = at.get();
            if (!continues(word, words)) {
                break;
            }
            if (word.isNoun()) {
                best = word;
                if (word.isPlural() && !word.isProperNoun() && !isBeforeItsNoun(word)) {
                    break;
                }
            }
            at = word.next();
        }
        return Optional.ofNullable(best);
    }

    private static boolean continues(Token word, int words) {
        boolean of = word.lower().equals("of") && words > 0;
        boolean joins = WITHIN.contains(word.lower()) && !of && !isBeforeNumber(word)
                || word.is(Relation.DETERMINER, Relation.POSSESSIVE);
        boolean modifies = word.isAdjective()
                || word.isNumber()
                || word.tag().equals("VBN")
                || word.tag().equals("VBG")
                || word.tag().startsWith("RB")
                || word.tag().equals("POS");
        return word.isNoun() && !DAYS.contains(word.lower()) || joins || modifies && !Losses.isHarm(word);
    }

    /** "armoured <b>personnel</b> carriers". */
    private static boolean isBeforeItsNoun(Token word) {
        return word.is(Relation.COMPOUND) && word.next().filter(Token::isNoun).isPresent();
    }

    /** "45 aircraft <b>and</b> nine vessels". */
    private static boolean isBeforeNumber(Token word) {
        return word.tag().equals("CC")
                && word.next().filter(Amounts::isNumberLike).isPresent();
    }

    private static boolean isNumberLike(Token word) {
        return word.isNumber()
                || ARTICLES.contains(word.lower())
                || word.tag().equals("RB")
                || word.tag().equals("IN");
    }

    /** "<b>No casualties</b> were reported". */
    private void none() {
        for (Token token : sentence.sentence().tokens()) {
            boolean first = !token.is(Relation.CONJUNCT);
            if (first
                    && Losses.isToll(token)
                    && (Phrase.of(token).isNegated() || token.preposition().equals("without"))) {
                Token no = token.child(Relation.DETERMINER, Relation.NEGATION).orElse(token);
                add(no, token, BigDecimal.ZERO);
            } else if (Losses.isNobody(token)) {
                add(token.previous().filter(word -> word.lower().equals("no")).orElse(token), token, BigDecimal.ZERO);
            }
        }
        Holdings.lacking(sentence).stream()
                .filter(noun -> !Losses.isToll(noun))
                .forEach(noun ->
                        add(noun.child(Relation.DETERMINER, Relation.NEGATION).orElse(noun), noun, BigDecimal.ZERO));
    }

    /** In a counted list "a" is one: "14 aircraft and <b>a battery</b>". */
    private void articles() {
        for (Amount amount : List.copyOf(found)) {
            if (amount.counting() != Counting.NOUN) {
                continue;
            }
            for (Token member : Phrase.coordination(amount.counted())) {
                member.children(Relation.DETERMINER).stream()
                        .filter(word -> ARTICLES.contains(word.lower()))
                        .filter(word -> found.stream()
                                .noneMatch(other -> other.counted().equals(member)))
                        .findFirst()
                        .ifPresent(article -> add(article, member, BigDecimal.ONE));
            }
        }
    }

    private void add(Token first, Token noun, BigDecimal value) {
        Span span = first.span().union(noun.span());
        int start = sentence.sentence().start();
        QuantityMention mention = new QuantityMention(
                first.start() - start,
                first.end() - start,
                first.text(),
                Optional.of(value),
                Optional.of(value),
                false,
                Optional.empty(),
                QuantityKind.COUNT);
        found.add(new Amount(mention, span, first, noun, Counting.NOUN));
    }
}
