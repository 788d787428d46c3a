package io.statecraft.readmodels;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Role;
import java.util.Optional;

/**
 * When a fact holds: the one place that decides it for every read model.
 *
 * <table>
 * <caption>Valid time of a fact</caption>
 * <tr><th>the fact is</th><th>the text gives a date</th><th>it gives none</th></tr>
 * <tr><td>an event: interaction, commitment, claim, assessment; strength that is lost, delivered, withdrawn, planned or
 * requested</td><td>on the days of the date</td><td>if it is certain, on some day up to the publication (inferred);
 * otherwise, as it may be still to come, unlimited</td></tr>
 * <tr><td>a state: strength that is held or deployed, control, role, agreement, position</td><td>from the date on without
 * an end, unless the date is an interval with one</td><td>from the publication on (inferred)</td></tr>
 * </table>
 *
 * <p>Where the document has no date of publication either, nothing limits the fact: it is shown at every {@code validAt},
 * and its absent date tells why. No fact is ever dated by the day on which it was read.
 */
final class Validity {
    private Validity() {}

    static Period of(Fact fact, DocumentDescription description) {
        Optional<Edtf> date = fact.statement().date();
        if (date.isPresent()) {
            Period told = Period.of(date.get());
            return isState(fact) && !date.get().isInterval() ? told.openEnded() : told;
        }
        return description
                .published()
                .map(Period::of)
                .map(published -> undated(fact, published))
                .orElse(Period.ALWAYS);
    }

    private static Period undated(Fact fact, Period published) {
        if (isState(fact)) {
            return published.openEnded().asInferred();
        }
        return fact.statement().factuality() == Factuality.CERTAIN
                ? new Period(Optional.empty(), published.to(), true).asInferred()
                : Period.ALWAYS;
    }

    private static boolean isState(Fact fact) {
        return switch (fact) {
            case Control ignored -> true;
            case Role ignored -> true;
            case Agreement ignored -> true;
            case Position ignored -> true;
            case Force force -> force.change() == ForceChange.HELD || force.change() == ForceChange.DEPLOYED;
            case Interaction ignored -> false;
            case Commitment ignored -> false;
            case Claim ignored -> false;
            case Assessment ignored -> false;
        };
    }
}
