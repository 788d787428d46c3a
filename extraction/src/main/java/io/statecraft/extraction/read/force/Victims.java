package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How victims are called whom nobody names: "at least <b>24 people</b>". */
final class Victims {
    private Victims() {}

    /** Who is known by a description alone goes by the words of this count too. */
    static Actor named(Who who, Amount amount, SentenceReading sentence) {
        Actor actor = sentence.actors().actor(who);
        boolean nameless =
                amount.isBare() || sentence.cast().named(amount.counted()).isEmpty();
        if (who.isState() || who.certainty() > Who.UNLISTED || !nameless) {
            return actor;
        }
        Set<String> names = new LinkedHashSet<>(actor.names());
        names.add(sentence.text(amount.span()));
        names.add(sentence.text(new Span(figure(amount, sentence), amount.span().end())));
        return new Actor(actor.id(), List.copyOf(names));
    }

    /** Where the number itself begins, behind "at least" and "some". */
    private static int figure(Amount amount, SentenceReading sentence) {
        return sentence.sentence().tokens(amount.span()).stream()
                .filter(token -> token.isNumber())
                .findFirst()
                .map(token -> token.start())
                .orElse(amount.span().start());
    }
}
