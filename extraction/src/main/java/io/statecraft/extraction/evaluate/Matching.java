package io.statecraft.extraction.evaluate;

import io.statecraft.extraction.quantity.QuantityMention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pairs found quantities with annotated ones, one to one: they overlap and their values agree. */
final class Matching {
    private static final int SHOWN = 40;

    private final String set;
    private final List<String> errors = new ArrayList<>();
    private int gold;
    private int found;
    private int matched;

    Matching(String set) {
        this.set = set;
    }

    void compare(String id, String text, List<GoldQuantity> annotated, List<QuantityMention> mentions) {
        Set<QuantityMention> free = new HashSet<>(mentions);
        for (GoldQuantity wanted : annotated) {
            Optional<QuantityMention> partner = mentions.stream()
                    .filter(free::contains)
                    .filter(mention -> wanted.overlaps(mention) && wanted.agrees(mention))
                    .findFirst();
            partner.ifPresent(free::remove);
            if (wanted.counts()) {
                gold++;
                found += partner.isPresent() ? 1 : 0;
                matched += partner.isPresent() ? 1 : 0;
                if (partner.isEmpty()) {
                    errors.add(
                            "%s missed %s in ...%s".formatted(id, wanted, around(text, wanted.begin(), wanted.end())));
                }
            }
        }
        for (QuantityMention mention : mentions) {
            if (free.contains(mention)
                    && annotated.stream().noneMatch(wanted -> !wanted.counts() && wanted.overlaps(mention))) {
                found++;
                errors.add("%s too much [%s] %s..%s in ...%s"
                        .formatted(
                                id,
                                mention.text(),
                                mention.min(),
                                mention.max(),
                                around(text, mention.start(), mention.end())));
            }
        }
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - SHOWN), Math.min(text.length(), end + SHOWN))
                .replace('\n', ' ');
    }

    MatchScore score() {
        return new MatchScore(set, gold, found, matched, errors);
    }
}
