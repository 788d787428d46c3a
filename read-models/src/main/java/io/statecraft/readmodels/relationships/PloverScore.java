package io.statecraft.readmodels.relationships;

import io.statecraft.facts.EventType;
import java.math.BigDecimal;

/**
 * How much an event of a type adds to or takes from a relationship, from -10 (war) to +10.
 *
 * <p>PLOVER has no weights of its own. These are the weights of Goldstein ("A Conflict-Cooperation Scale for WEIS Events
 * Data", Journal of Conflict Resolution 36, 1992) in the form that the CAMEO project gives for its twenty root codes; each
 * PLOVER type takes the weight of the root code that it was made from. Three types join roots of different weight: RETREAT
 * takes that of de-escalation (087), ACCUSE that of disapproval (11), ASSAULT the mean of assault (18) and fight (19).
 * REQUEST joins appeal (02, +3) and demand (10, -5) and takes their mean, because PLOVER counts it as verbal conflict.
 */
final class PloverScore {
    private PloverScore() {}

    static BigDecimal of(EventType type) {
        return new BigDecimal(
                switch (type) {
                    case AGREE -> "4.0";
                    case CONSULT -> "1.0";
                    case SUPPORT -> "3.5";
                    case CONCEDE -> "5.0";
                    case COOPERATE -> "6.0";
                    case AID -> "7.0";
                    case RETREAT -> "9.0";
                    case REQUEST -> "-1.0";
                    case ACCUSE -> "-2.0";
                    case REJECT -> "-4.0";
                    case THREATEN -> "-6.0";
                    case PROTEST -> "-6.5";
                    case SANCTION -> "-4.0";
                    case MOBILIZE -> "-7.2";
                    case COERCE -> "-7.0";
                    case ASSAULT -> "-9.5";
                });
    }
}
