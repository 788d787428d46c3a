package io.statecraft.extraction.read.force;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Quantity;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads numbers of troops, equipment, bases, formations, sums and losses, one fact per number. */
public final class ForceReader implements Reader {
    /** What a noun alone does not make a force: the dead are told by the clause, money by its currency. */
    private static final Set<ForceCategory> UNREAL = EnumSet.of(ForceCategory.CASUALTIES, ForceCategory.BUDGET);

    private static final BigDecimal MANY = BigDecimal.valueOf(50);

    private static final String[] DOWNING = {
        "shoot",
        "down",
        "intercept",
        "destroy",
        "neutralise",
        "neutralize",
        "knock",
        "sink",
        "repel",
        "eliminate",
        "disable",
        "thwart",
        "engage",
        "jam"
    };

    /** What was counted last, whose it is and what it was called. */
    private record Read(ForceCategory category, Who owner, String unit) {}

    private final Categories categories = Categories.load();

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        Optional<Who> victims = Optional.empty();
        Optional<Read> last = Optional.empty();
        List<Amount> amounts = Amounts.of(sentence);
        for (Amount amount : amounts) {
            Standing standing = sentence.standing(amount.counted());
            if (standing.hypothetical() || Limits.isPerUnit(amount, sentence) || Limits.isLimit(amount, sentence)) {
                continue;
            }
            if (!amount.isMoney() && (Losses.isOf(amount, sentence) || areLost(amount, sentence))) {
                List<Who> owners = Losses.victims(amount, victims, sentence);
                victims = owners.stream().findFirst();
                owners.forEach(who ->
                        add(amount, ForceCategory.CASUALTIES, ForceChange.LOST, who, unit(amount), sentence, findings));
            } else if (Sequel.isOf(amount)
                    && (last = last.or(() -> above(amount, sentence)).or(() -> before(amount, sentence))).isPresent()) {
                Read read = last.get();
                Fate fate = Fate.of(amount.counted(), sentence);
                add(amount, read.category(), fate.change(), read.owner(), read.unit(), sentence, findings);
            } else {
                Optional<Read> read = category(amount, sentence)
                        .map(category -> read(amount, category, sentence, findings))
                        .orElseGet(() ->
                                Level.of(amount, sentence).flatMap(level -> read(amount, level, sentence, findings)));
                last = read.isPresent() ? read : last;
            }
        }
        Optional<Who> holder = last.map(Read::owner);
        Holdings.in(sentence).stream()
                .filter(noun -> amounts.stream().noneMatch(amount -> covers(amount, noun)))
                .forEach(noun -> uncounted(noun, holder, sentence, findings));
    }

    /** "Nineteen Americans and <b>45 Grenadians</b> were killed": people of whom a verb above says it. */
    private static boolean areLost(Amount amount, SentenceReading sentence) {
        return amount.counting() == Counting.NOUN
                && Losses.arePeople(amount.counted(), sentence)
                && Fate.of(amount.counted(), sentence).cues().stream()
                        .findFirst()
                        .filter(cue -> cue.trigger().value() == ForceChange.LOST && Losses.isHarming(cue.head()))
                        .isPresent();
    }

    /** "sent 400 police in June. <b>Another 600</b> followed": what the sentence before counted last. */
    private Optional<Read> before(Amount amount, SentenceReading sentence) {
        if (!Sequel.isMore(amount)) {
            return Optional.empty();
        }
        Optional<Read> found = Optional.empty();
        for (SentenceReading previous : sentence.before().stream().toList()) {
            for (Amount counted : Amounts.of(previous)) {
                Optional<ForceCategory> category =
                        counted.counting() == Counting.NOUN && !Losses.isOf(counted, previous)
                                ? category(counted, previous)
                                : Optional.empty();
                Fate fate = Fate.of(counted.counted(), previous);
                found = category.flatMap(known -> Owners.of(counted.counted(), fate, previous)
                                .map(who -> new Read(known, who.atMost(Who.DESCRIBED), unit(counted))))
                        .or(() -> Optional.empty());
            }
        }
        return found;
    }

    /** "the Russian <b>peacekeepers</b>, 1,700 of whom": what a relative clause with a number stands on. */
    private Optional<Read> above(Amount amount, SentenceReading sentence) {
        return Sequel.antecedent(amount).flatMap(noun -> categories
                .of(Phrase.of(noun).coreSpan(), noun)
                .filter(category -> !UNREAL.contains(category))
                .flatMap(category -> Owners.of(noun, Fate.of(noun, sentence), sentence)
                        .map(who -> new Read(category, who, noun.text()))));
    }

    /** "The contingent was reduced to 1,000": the number is of what the clause speaks about. */
    private Optional<Read> read(Amount amount, Level level, SentenceReading sentence, Findings findings) {
        Fate fate = Fate.of(amount.counted(), sentence);
        return Owners.of(level.noun(), fate, sentence)
                .filter(who -> who.type() != ActorType.PERSON)
                .map(who -> {
                    add(
                            amount,
                            level.category(),
                            fate.change(),
                            who,
                            level.noun().text(),
                            sentence,
                            findings);
                    return new Read(level.category(), who, level.noun().text());
                });
    }

    private void uncounted(Token noun, Optional<Who> holder, SentenceReading sentence, Findings findings) {
        Span span = Phrase.of(noun).coreSpan();
        boolean one = Holdings.isOne(noun);
        Optional<ForceCategory> category = categories.of(span, noun);
        boolean material =
                category.filter(found -> Holdings.isTold(noun, found)).isPresent();
        Fate fate = Fate.of(noun, sentence);
        Optional<Who> owner = material ? Owners.of(noun, fate, holder, sentence) : Optional.empty();
        owner.filter(who -> who.type() != ActorType.PERSON).ifPresent(who -> {
            Actor actor = sentence.actors().actor(who);
            Optional<String> equipment = Optional.of(sentence.text(span));
            findings.add(Draft.of(
                    sentence,
                    noun,
                    sentence.spanOf(noun),
                    "force " + noun.index(),
                    0.55 * who.certainty(),
                    "force/held",
                    statement -> new Force(
                            statement,
                            actor,
                            Optional.empty(),
                            category.orElseThrow(),
                            equipment,
                            one ? Optional.of(Quantity.exactly(1, noun.text())) : Optional.empty(),
                            fate.change())));
        });
    }

    private static boolean covers(Amount amount, Token noun) {
        return amount.span().contains(noun.span())
                || amount.number().isWithin(noun)
                        && noun.index() - amount.number().index() < 8;
    }

    private Optional<ForceCategory> category(Amount amount, SentenceReading sentence) {
        if (Money.isShareOfProduct(amount, sentence)) {
            return Optional.of(ForceCategory.BUDGET);
        }
        return switch (amount.counting()) {
            case MONEY -> Money.isMilitary(amount, sentence) ? Optional.of(ForceCategory.BUDGET) : Optional.empty();
            case STRONG -> Optional.of(ForceCategory.PERSONNEL);
            case BARE -> Strength.isOf(amount) ? Optional.of(ForceCategory.PERSONNEL) : Optional.empty();
            case NOUN ->
                categories
                        .of(amount.span(), amount.counted())
                        .filter(found -> !UNREAL.contains(found))
                        .or(() -> areMen(amount, sentence) ? Optional.of(ForceCategory.PERSONNEL) : Optional.empty());
        };
    }

    /** "some 7,000 <b>members</b>" of an armed group. */
    private static boolean areMen(Amount amount, SentenceReading sentence) {
        Token counted = amount.counted();
        boolean many = amount.mention()
                .min()
                .or(amount.mention()::max)
                .filter(least -> least.compareTo(MANY) >= 0)
                .isPresent();
        return many
                && counted.hasLemma("member")
                && Owners.of(counted, Fate.of(counted, sentence), sentence)
                        .filter(who -> who.type() == ActorType.GROUP && who.certainty() > Who.UNLISTED)
                        .isPresent();
    }

    private Optional<Read> read(Amount amount, ForceCategory category, SentenceReading sentence, Findings findings) {
        Fate fate = Fate.of(amount.counted(), sentence);
        Optional<Who> owner = category == ForceCategory.BUDGET
                ? Money.giver(amount, sentence).or(() -> Owners.of(amount.counted(), fate, sentence))
                : owner(amount, fate, sentence);
        boolean fallen = category == ForceCategory.PERSONNEL && fate.change() == ForceChange.LOST;
        Optional<Who> holder = owner.filter(who -> who.type() != ActorType.PERSON);
        boolean sent = fate.change() == ForceChange.DELIVERED
                && (category == ForceCategory.PERSONNEL || category == ForceCategory.FORMATION);
        ForceChange change = sent ? ForceChange.DEPLOYED : fate.change();
        holder.ifPresent(who -> add(
                amount, fallen ? ForceCategory.CASUALTIES : category, change, who, unit(amount), sentence, findings));
        return holder.map(who -> new Read(category, who, unit(amount)));
    }

    /** "The UN <b>force</b> numbers 13,500": a bare number is of what it stands behind. */
    private static Optional<Who> owner(Amount amount, Fate fate, SentenceReading sentence) {
        Optional<Who> body = amount.isBare()
                ? Strength.body(amount.number())
                        .flatMap(noun ->
                                Owners.listed(sentence.cast().of(noun)).or(() -> Owners.possessed(noun, sentence)))
                : Optional.empty();
        return body.or(() -> Owners.of(amount.counted(), fate, sentence))
                .filter(who -> !isDowned(amount.counted(), who, sentence));
    }

    /** "Ukraine <b>shot down</b> 34 of 40 missiles": whoever destroys them does not own them. */
    private static boolean isDowned(Token counted, Who owner, SentenceReading sentence) {
        return sentence.clauseOf(counted)
                .filter(clause -> clause.verb().hasLemma(DOWNING))
                .filter(clause -> counted.index() > clause.verb().index()
                        && sentence.cast().ofAll(clause.doers()).stream().anyMatch(owner::is))
                .filter(clause -> Owners.possessed(counted, sentence).isEmpty())
                .isPresent();
    }

    private void add(
            Amount amount,
            ForceCategory category,
            ForceChange change,
            Who owner,
            String unit,
            SentenceReading sentence,
            Findings findings) {
        boolean none = amount.mention()
                .max()
                .filter(max -> max.compareTo(BigDecimal.ZERO) == 0)
                .isPresent();
        Standing standing = sentence.standing(amount.counted());
        if (standing.isNegative() && !none) {
            return;
        }
        Actor actor = category == ForceCategory.CASUALTIES
                ? Victims.named(owner, amount, sentence)
                : sentence.actors().actor(owner);
        Span span = sentence.spanOf(amount.counted()).union(amount.span());
        Optional<String> equipment = categories.designation(amount.span(), amount.counted());
        Quantity quantity = amount.mention().toQuantity(Optional.of(unit));
        Optional<Who> source = standing.source().filter(who -> !who.is(owner));
        Draft draft = Draft.of(
                        sentence,
                        amount.counted(),
                        span,
                        "force " + amount.number().index() + " " + owner.id(),
                        0.7 * owner.certainty(),
                        "force/" + category.code(),
                        statement -> new Force(
                                statement, actor, Optional.empty(), category, equipment, Optional.of(quantity), change))
                .saidBy(source);
        findings.add(none ? draft.with(io.statecraft.facts.Factuality.CERTAIN) : draft);
    }

    private static String unit(Amount amount) {
        return amount.isBare()
                ? "personnel"
                : amount.counting() == Counting.STRONG
                        ? "personnel"
                        : amount.counted().text();
    }
}
