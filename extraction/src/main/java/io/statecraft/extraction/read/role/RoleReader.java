package io.statecraft.extraction.read.role;

import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.Findings;
import io.statecraft.extraction.read.Reader;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Role;
import java.util.List;
import java.util.Locale;

/** Reads who holds or held an office: titles before names, appositions, appointments and leaders. */
public final class RoleReader implements Reader {
    @Override
    public void read(SentenceReading sentence, Findings findings) {
        for (Named person : sentence.cast().names()) {
            if (!person.isPerson()) {
                continue;
            }
            List<Token> tokens = sentence.sentence().tokens(person.span());
            if (tokens.isEmpty()) {
                continue;
            }
            for (Holding holding : Holdings.of(person, tokens, sentence)) {
                add(holding, sentence, findings);
            }
        }
    }

    private static void add(Holding holding, SentenceReading sentence, Findings findings) {
        Who person = holding.person().who().asPerson();
        if (person.is(holding.organisation())) {
            return;
        }
        Actor actor = sentence.actors().actor(person);
        Actor organisation = sentence.actors().actor(holding.organisation());
        Span span = holding.at().span().union(holding.person().span());
        findings.add(Draft.of(
                        sentence,
                        holding.at(),
                        span,
                        "role " + person.id() + " " + holding.title().toLowerCase(Locale.ROOT),
                        holding.confidence(),
                        holding.reading(),
                        statement -> new Role(statement, actor, holding.title(), organisation))
                .with(Factuality.CERTAIN)
                .saidBy(java.util.Optional.empty()));
    }
}
