package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Mention;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whom a capital stands for in a text that speaks of a former state: "Moscow" beside "the Soviet Union". */
final class FormerStates {
    private static final Map<String, String> SUCCESSORS =
            Map.of("SUN", "RUS", "YUG", "SRB", "CSK", "CZE", "SCG", "SRB");

    private final Map<String, Integer> named = new HashMap<>();
    private final Set<String> byOwnName = new HashSet<>();

    void see(Named name) {
        if (name.who().isState()) {
            named.merge(name.who().id(), 1, Integer::sum);
            if (name.role() == FormRole.NAME) {
                byOwnName.add(name.who().id());
            }
        }
    }

    /** The former state for its successor's capital or seat, where the text names the former one and not the successor. */
    Who inTime(Mention mention, Who who) {
        boolean shared = mention.role() == FormRole.CAPITAL || mention.role() == FormRole.SEAT;
        if (!shared || !who.isState() || byOwnName.contains(who.id())) {
            return who;
        }
        for (Map.Entry<String, String> entry : SUCCESSORS.entrySet()) {
            if (entry.getValue().equals(who.id()) && named.containsKey(entry.getKey())) {
                return Who.of(entry.getKey(), ActorType.STATE, who.certainty());
            }
        }
        return who;
    }
}
