package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.read.Draft;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.modality.Speaker;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a speaker lays to the charge of another by reporting a hostile deed: the claim beside the deed. */
final class Allegation {
    private static final Set<EventType> HOSTILE = EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.THREATEN);

    private Allegation() {}

    /** Whether the deed stands on the word of an adversary, or of quoted words alone. */
    static boolean is(Deed deed, Standing standing, SentenceReading sentence) {
        Optional<Who> source = standing.source();
        if (source.isEmpty()
                || !HOSTILE.contains(deed.event())
                || source.get().is(deed.actors().getFirst())
                || Speaker.isClaimed(deed.carrier(), sentence)) {
            return false;
        }
        boolean victim = deed.recipients().stream().anyMatch(source.get()::is);
        return victim || deed.carrier().isQuoted();
    }

    static Draft claim(Deed deed, Who source, SentenceReading sentence) {
        Actor claimant = sentence.actors().actor(source);
        List<Actor> about = sentence.actors().actors(deed.actors());
        Span span = sentence.spanOf(deed.carrier());
        String content = sentence.text(span);
        return Draft.of(
                        sentence,
                        deed.carrier(),
                        span,
                        "claim " + source.id() + " " + deed.carrier().index(),
                        0.6,
                        "claim/reported-deed",
                        statement -> new Claim(statement, claimant, ClaimStance.ALLEGES, about, content))
                .with(Factuality.CERTAIN)
                .saidBy(Optional.empty());
    }
}
