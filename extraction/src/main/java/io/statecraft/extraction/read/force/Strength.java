package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Token;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Numbers of men that stand behind the name of what they serve in: "active strength 7,700; reserves 41,200". */
final class Strength {
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final Set<String> BODIES = Set.of(
            "strength", "army", "navy", "force", "forces", "reserve", "reserves", "guard", "conscript", "conscripts", "troops",
            "personnel", "militia", "police", "marines", "gendarmerie", "manpower", "corps", "league", "command", "reservists", "infantry", "paramilitary");
    private static final Set<String> LINKS = Set.of(":", "(", "of", "about", "around", "some", "-", "–", "at", "roughly", "approximately");

    private Strength() {}

    static boolean isOf(Amount amount) {
        boolean many = amount.mention().min().or(amount.mention()::max).filter(least -> least.compareTo(LEAST) >= 0).isPresent();
        return many && body(amount.number()).isPresent();
    }

    private static Optional<Token> body(Token number) {
        Optional<Token> at = number.previous();
        for (int steps = 0; at.isPresent() && steps < 3 && LINKS.contains(at.get().lower()); steps++) {
            at = at.get().previous();
        }
        return at.filter(word -> BODIES.contains(word.lower()) || BODIES.contains(word.lemma()))
                .filter(Token::isNoun);
    }
}
