package io.statecraft.extraction.read.typing;

import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.ATTRIBUTE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.INFINITIVE;
import static io.statecraft.extraction.parse.Relation.NOMINAL_MODIFIER;
import static io.statecraft.extraction.parse.Relation.OBJECT;
import static io.statecraft.extraction.parse.Relation.OBLIQUE;
import static io.statecraft.extraction.parse.Relation.OPEN_COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.PREPOSITIONAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.SUBJECT;
import static io.statecraft.extraction.parse.Relation.SUBJECT_PASSIVE;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.lexicon.TriggerIndex;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.facts.EventType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a sentence shows of the deed between some of its parties, feature by feature with its value. */
final class TypeFeatures {
    private static final int DEPTH = 4;
    private static final Set<String> INTENT = Set.of("will", "would", "shall", "'ll", "wo");

    private final SentenceCast cast;
    private final Lexicon lexicon;
    private final Map<String, Float> features = new TreeMap<>();
    private final Map<EventType, Float> heard = new EnumMap<>(EventType.class);

    private TypeFeatures(SentenceCast cast, Lexicon lexicon) {
        this.cast = cast;
        this.lexicon = lexicon;
    }

    static Map<String, Float> of(SentenceCast cast, Lexicon lexicon, List<Token> actors, List<Token> recipients) {
        TypeFeatures found = new TypeFeatures(cast, lexicon);
        List<Token> tokens = cast.sentence().tokens();
        Token anchor = Anchor.of(tokens, actors, recipients);
        found.features.put("bias", 1f);
        found.walk(anchor, 0, "top");
        found.intent(anchor);
        found.parties(anchor, actors, recipients);
        tokens.forEach(found::word);
        return found.features;
    }

    /** The words by which the anchor goes on to what is done: complements, objects and what stands behind prepositions. */
    private void walk(Token token, int depth, String way) {
        link(token, depth, way);
        if (depth == DEPTH) {
            return;
        }
        for (Token child : token.children()) {
            boolean onward = child.is(
                            OBJECT,
                            COMPLEMENT,
                            OPEN_COMPLEMENT,
                            PREPOSITIONAL_CLAUSE,
                            INFINITIVE,
                            ATTRIBUTE,
                            OBLIQUE,
                            NOMINAL_MODIFIER,
                            ADVERBIAL_CLAUSE)
                    || child.is(CONJUNCT) && !Clause.isHead(child);
            boolean undergoer = child.is(SUBJECT_PASSIVE)
                    || depth == 0 && child.is(SUBJECT) && cast.named(child).isEmpty();
            if (onward && cast.named(child).isEmpty()) {
                walk(child, Math.min(DEPTH, depth + 1), way(child));
            } else if (undergoer) {
                link(child, 1, "subject");
            }
        }
    }

    private static String way(Token child) {
        return child.preposition().isEmpty()
                ? child.relation().name().toLowerCase(java.util.Locale.ROOT)
                : child.preposition();
    }

    private void link(Token token, int depth, String way) {
        if (!token.isNoun() && !token.isVerb() && !token.isAdjective()) {
            return;
        }
        String lemma = Clause.isHead(token) ? Clause.of(token).lemma() : token.lemma();
        String near = depth == 0 ? "top" : depth == 1 ? "next" : "far";
        put(near + ":" + lemma, 1);
        put("path:" + lemma, 1);
        put(way + ">" + lemma, 0.7);
        token.head().ifPresent(head -> put(head.lemma() + ">" + lemma, 0.7));
        List<Site<EventSense>> sites = Matcher.at(lexicon.events(), token, cast);
        Map<EventType, Double> types = new EnumMap<>(EventType.class);
        boolean first = true;
        for (Site<EventSense> site : sites) {
            EventSense sense = site.trigger();
            types.merge(sense.event(), (first ? 1 : 0.5) * sense.weight(), Math::max);
            first = false;
        }
        types.forEach((type, weight) -> {
            put(near + "=" + type, weight);
            heard.merge(type, (float) (double) weight, Math::max);
        });
        if (types.isEmpty()) {
            put(near + "=none", 0.5);
        }
        cue(near, lexicon.speech(), token);
        cue(near, lexicon.stances(), token);
        cue(near, lexicon.commitments(), token);
        cue(near, lexicon.modalities(), token);
        cue(near, lexicon.agreementTypes(), token);
    }

    /** What else the words mean: a speech, a stance, a promise. */
    private <V> void cue(String near, TriggerIndex<Cue<V>> index, Token token) {
        Matcher.first(index, token, cast).ifPresent(site -> {
            put("means:" + site.trigger().value(), 0.7);
            put(near + "-means:" + site.trigger().value(), 0.7);
        });
    }

    /** What is not done yet but will be. */
    private void intent(Token anchor) {
        boolean future = false;
        boolean negated = false;
        Token at = anchor;
        for (int depth = 0; depth < 3; depth++) {
            if (!Clause.isHead(at)) {
                break;
            }
            Clause clause = Clause.of(at);
            future |= clause.modal().filter(INTENT::contains).isPresent();
            negated |= clause.isNegated();
            var complement = clause.complement();
            if (complement.isEmpty()) {
                break;
            }
            at = complement.get().verb();
        }
        String tense = (future ? "future" : "told") + (negated ? " not" : "");
        put(tense, 1);
        heard.forEach((type, weight) -> put(tense + "=" + type, weight));
        if (Clause.isHead(anchor)) {
            Clause clause = Clause.of(anchor);
            clause.modal().ifPresent(modal -> put("modal:" + modal, 1));
            put(clause.isPassive() ? "passive" : "active", 0.5);
            clause.complement().ifPresent(next -> put("complement:" + clause.lemma() + ">" + next.lemma(), 1));
        }
    }

    private void parties(Token anchor, List<Token> actors, List<Token> recipients) {
        for (Token actor : actors) {
            put("actor:" + actor.lemma(), cast.named(actor).isPresent() ? 0 : 1);
            put("actor-by:" + way(actor), 0.5);
            cast.of(actor).forEach(who -> put("actor-is:" + who.type(), 0.5));
        }
        for (Token recipient : recipients) {
            put("recipient-by:" + way(recipient), 0.7);
            put("recipient:" + recipient.lemma(), cast.named(recipient).isPresent() ? 0 : 0.7);
            recipient.head().ifPresent(head -> {
                put("recipient-of:" + head.lemma() + ">" + way(recipient), 0.7);
                Matcher.first(lexicon.events(), head, cast)
                        .ifPresent(site -> put("recipient-of=" + site.trigger().event(), 0.7));
            });
            recipient
                    .head()
                    .filter(Clause::isHead)
                    .filter(verb -> recipient.is(SUBJECT, SUBJECT_PASSIVE))
                    .ifPresent(verb -> asked(verb, anchor));
            put(recipient.isWithin(anchor) ? "reached" : "elsewhere", 0.5);
        }
        put(recipients.isEmpty() ? "nobody" : "somebody", 0.5);
    }

    /** "said that Sudan must withdraw": what others are to do. */
    private void asked(Token verb, Token anchor) {
        put(verb.equals(anchor) ? "recipient-undergoes" : "recipient-does", 1);
        Clause.of(verb).modal().ifPresent(modal -> put("recipient-modal:" + modal, 1));
    }

    private void word(Token token) {
        boolean content = token.isNoun() && !token.isProperNoun() || token.isVerb() || token.isAdjective();
        if (content && cast.named(token).isEmpty()) {
            put("word:" + token.lemma(), 0.5);
            Matcher.first(lexicon.events(), token, cast)
                    .ifPresent(site -> put(
                            "any=" + site.trigger().event(),
                            0.5 * site.trigger().weight()));
        }
    }

    private void put(String feature, double value) {
        if (value > 0) {
            features.merge(feature, (float) value, Math::max);
        }
    }
}
