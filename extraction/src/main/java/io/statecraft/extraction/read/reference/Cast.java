package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.facts.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The actors of one document with all names that it gives them. */
public final class Cast {
    private static final int PRINCIPALS = 4;

    private final Map<String, Set<String>> names = new LinkedHashMap<>();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final Map<String, Who> members = new LinkedHashMap<>();
    private Optional<Who> issuer = Optional.empty();
    private boolean statement;
    private int firstPersonFrom = Integer.MAX_VALUE;

    void note(Who who, String surface) {
        members.putIfAbsent(who.id(), who);
        mentions.merge(who.id(), 1, Integer::sum);
        String name = surface.strip().replaceAll("\\s+", " ");
        if (!name.isEmpty()) {
            names.computeIfAbsent(who.id(), id -> new LinkedHashSet<>()).add(name);
        }
        who.person().ifPresent(person -> note(Who.of(person, ActorType.PERSON, who.certainty()), name));
    }

    /** Whether an actor was named so far. */
    boolean speaksOf(String id) {
        return members.containsKey(id);
    }

    void issuedBy(Optional<Who> who) {
        issuer = who;
    }

    void asStatement() {
        statement = true;
    }

    /** Whether the title says that the document is somebody's statement. */
    public boolean isStatement() {
        return statement;
    }

    /** Hears a sentence before any is read. */
    void hear(Sentence sentence) {
        boolean first = sentence.tokens().stream().anyMatch(word -> !word.isQuoted() && Pronouns.isFirstPerson(word));
        if (first) {
            firstPersonFrom = Math.min(firstPersonFrom, sentence.index());
        }
    }

    /** Whether the document has said "we" up to a sentence. */
    public boolean hasSaidWe(Sentence sentence) {
        return sentence.index() >= firstPersonFrom;
    }

    /** Whose official statement the document is: who says "we". */
    public Optional<Who> issuer() {
        return issuer;
    }

    /** The actor with all its names in the document. */
    public Actor actor(Who who) {
        Set<String> known = names.getOrDefault(who.id(), Set.of());
        // What no list knows goes by its own words, and so does its id.
        return new Actor(
                who.id(), known.isEmpty() && !who.isState() ? List.of(who.id().replace('-', ' ')) : List.copyOf(known));
    }

    /** The actors, each once. */
    public List<Actor> actors(List<Who> whos) {
        Map<String, Actor> distinct = new LinkedHashMap<>();
        for (Who who : whos) {
            distinct.putIfAbsent(who.id(), actor(who));
        }
        return new ArrayList<>(distinct.values());
    }

    /** The states and groups that the document names more than once, with how often beside the most frequent one. */
    public Map<Who, Double> shares() {
        Map<Who, Double> shares = new LinkedHashMap<>();
        List<Who> main = members.values().stream()
                .filter(who -> who.type() == ActorType.STATE || who.type() == ActorType.GROUP)
                .filter(who -> mentions.getOrDefault(who.id(), 0) > 1)
                .sorted(Comparator.comparingInt((Who who) -> -mentions.getOrDefault(who.id(), 0)))
                .limit(PRINCIPALS)
                .toList();
        double most = main.isEmpty() ? 1 : mentions.getOrDefault(main.getFirst().id(), 1);
        main.forEach(who -> shares.put(who, mentions.getOrDefault(who.id(), 0) / most));
        return shares;
    }
}
