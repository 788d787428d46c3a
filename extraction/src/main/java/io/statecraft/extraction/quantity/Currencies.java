package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Optional;
import java.util.Set;

/** Currencies before their amount: "$", "US$", "US $", "EUR", "Rs.", "MUSD", and spelled out: "dollar 22.5 million". */
final class Currencies {
    private static final Set<String> SIGNS_BEFORE_MONEY =
            Set.of("us", "c", "a", "nz", "hk", "s", "r", "mxn", "au", "nt", "cdn");
    private static final int CODE = 3;

    private Currencies() {}

    /** A sign or code and the index of the number behind it. */
    static Optional<UnitTable.Found> before(TokenScan scan, int at) {
        // "A$10 billion", "US $10"; but "a $3 billion contract" is one of American dollars.
        boolean letter = scan.length(at) == 1 && !scan.isGlued(at + 1);
        boolean before = SIGNS_BEFORE_MONEY.contains(scan.word(at)) && !letter;
        int sign = before && scan.isSign(at + 1, '$') ? at + 1 : at;
        String form = sign > at ? scan.word(at) + "$" : scan.isWord(at) ? scan.word(at) : scan.raw(at);
        boolean word = sign == at && scan.isWord(at);
        boolean code = word
                && (scan.length(at) == CODE && scan.raw(at).chars().allMatch(Character::isUpperCase)
                        || form.equals("rs"));
        if (word && !code || !word && scan.length(sign) > 1) {
            return scan.isFigures(at + 1)
                    ? UnitTable.millions(scan, at).map(unit -> new UnitTable.Found(at + 1, unit))
                    : Optional.empty();
        }
        int end = form.equals("rs") && scan.isSign(at + 1, '.') ? sign + 2 : sign + 1;
        return scan.isFigures(end) || !word && scan.isWord(end)
                ? UnitTable.named(form)
                        .filter(unit -> unit.kind() == QuantityKind.MONEY)
                        .map(unit -> new UnitTable.Found(end, unit))
                : Optional.empty();
    }

    /** A currency's name with figures behind it and no other number or article before it. */
    static Optional<Unit> spelled(TokenScan scan, int at) {
        boolean free = !scan.is(at - 1, "the") && !scan.isFigures(at - 1);
        return free && scan.isWord(at) && scan.length(at) > CODE && scan.isFigures(at + 1)
                ? UnitTable.named(scan.word(at)).filter(unit -> unit.kind() == QuantityKind.MONEY)
                : Optional.empty();
    }

    /** "$75 million USD" names the currency twice: the index behind the second name. */
    static int behindCode(TokenScan scan, int at) {
        if (scan.is(at, "usd")) {
            return at + 1;
        }
        return scan.is(at, "us") && scan.is(at + 1, "dollars") ? at + 2 : at;
    }
}
