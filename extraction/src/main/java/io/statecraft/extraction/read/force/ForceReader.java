package io.statecraft.extraction.read.force;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Quantity;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads numbers of troops, equipment, bases, formations, sums and losses, one fact per number. */
public final class ForceReader implements Reader {
    private static final Set<ForceCategory> PEOPLE_AND_MONEY = EnumSet.of(
            ForceCategory.PERSONNEL,
            ForceCategory.BUDGET,
            ForceCategory.CASUALTIES,
            ForceCategory.OTHER,
            ForceCategory.BASE);

    private final Categories categories = Categories.load();

    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Amount amount : Amounts.of(sentence)) {
            Standing standing = sentence.standing(amount.counted());
            if (!standing.hypothetical() && !isPerUnit(amount, sentence)) {
                category(amount, sentence).ifPresent(category -> read(amount, category, sentence, findings));
            }
        }
        Holdings.in(sentence).forEach(noun -> uncounted(noun, sentence, findings));
    }

    private void uncounted(Token noun, SentenceReading sentence, Findings findings) {
        Span span = Phrase.of(noun).coreSpan();
        Optional<ForceCategory> category = categories.of(span, noun);
        boolean material =
                category.filter(found -> !PEOPLE_AND_MONEY.contains(found)).isPresent();
        Optional<Who> owner = material ? Owners.of(noun, Owners.cue(noun, sentence), sentence) : Optional.empty();
        owner.ifPresent(who -> {
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
                            Optional.empty(),
                            ForceChange.HELD)));
        });
    }

    /** "Each submarine carries 16 missiles": a number of each is no number of all. */
    private static boolean isPerUnit(Amount amount, SentenceReading sentence) {
        return sentence.clauseOf(amount.counted())
                .filter(clause -> clause.subjects().stream()
                        .flatMap(subject -> Phrase.of(subject).determiner().stream())
                        .anyMatch(word ->
                                word.lower().equals("each") || word.lower().equals("every")))
                .isPresent();
    }

    private Optional<ForceCategory> category(Amount amount, SentenceReading sentence) {
        if (amount.money()) {
            return Money.isMilitary(amount, sentence) ? Optional.of(ForceCategory.BUDGET) : Optional.empty();
        }
        return categories
                .of(amount.span(), amount.counted())
                .or(() -> Losses.isOfPeople(amount.counted(), sentence)
                        ? Optional.of(ForceCategory.CASUALTIES)
                        : Optional.empty());
    }

    private void read(Amount amount, ForceCategory found, SentenceReading sentence, Findings findings) {
        Optional<Site<Cue<ForceChange>>> cue = Owners.cue(amount.counted(), sentence);
        ForceChange change = cue.map(site -> site.trigger().value()).orElse(ForceChange.HELD);
        boolean people = found == ForceCategory.PERSONNEL || found == ForceCategory.CASUALTIES;
        ForceCategory category =
                people && Losses.isOfPeople(amount.counted(), sentence) ? ForceCategory.CASUALTIES : found;
        ForceChange settled = category == ForceCategory.CASUALTIES ? ForceChange.LOST : change;
        Optional<Who> giver = amount.money()
                ? sentence.clauseOf(amount.counted()).flatMap(clause -> sentence.cast().ofAll(clause.doers()).stream()
                        .findFirst())
                : Optional.empty();
        Optional<Who> owner = giver.isPresent()
                ? giver
                : category == ForceCategory.CASUALTIES
                        ? Losses.victims(amount.counted(), sentence)
                        : Owners.of(amount.counted(), cue, sentence);
        owner.ifPresent(who -> add(amount, category, settled, who, sentence, findings));
    }

    private void add(
            Amount amount,
            ForceCategory category,
            ForceChange change,
            Who owner,
            SentenceReading sentence,
            Findings findings) {
        Actor actor = sentence.actors().actor(owner);
        Span span = sentence.spanOf(amount.counted()).union(amount.span());
        Optional<String> equipment = categories.designation(amount.span(), amount.counted());
        Quantity quantity =
                amount.mention().toQuantity(Optional.of(amount.counted().text()));
        Optional<Who> source = sentence.standing(amount.counted()).source().filter(who -> !who.is(owner));
        findings.add(Draft.of(
                        sentence,
                        amount.counted(),
                        span,
                        "force " + amount.number().index(),
                        0.7 * owner.certainty(),
                        "force/" + category.code(),
                        statement -> new Force(
                                statement, actor, Optional.empty(), category, equipment, Optional.of(quantity), change))
                .saidBy(source));
    }
}
