package io.statecraft.extraction.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes prepositions out of the line of heads: their nouns come to hang on what the preposition modified.
 *
 * <p>"rebels -> of -> Front" becomes "rebels -> Front (preposition: of)", and "of" the case of "Front".
 */
final class Prepositions {

    /** Nouns that with the words around them are mere prepositions. */
    private static final Set<String> COMPLEX = Set.of(
            "in front of",
            "in addition to",
            "on behalf of",
            "in spite of",
            "in accordance with",
            "in case of",
            "in the case of",
            "with regard to",
            "with respect to",
            "with reference to",
            "in relation to",
            "in terms of",
            "in line with",
            "in return for",
            "in exchange for",
            "in place of",
            "in lieu of",
            "in view of",
            "in light of",
            "in favor of",
            "in favour of",
            "in connection with",
            "in conjunction with",
            "in the wake of",
            "in the face of",
            "in the course of",
            "on top of",
            "on the part of",
            "on account of",
            "by means of",
            "by virtue of",
            "by way of",
            "at the hands of",
            "for the sake of");

    private final Tree tree;
    private final Set<Draft> done = new HashSet<>();

    private Prepositions(Tree tree) {
        this.tree = tree;
    }

    static void collapse(Tree tree) {
        Prepositions prepositions = new Prepositions(tree);
        for (Draft token : tree.tokens()) {
            if (isPreposition(token) && !prepositions.done.contains(token)) {
                prepositions.lift(token);
            }
        }
    }

    /** A preposition with its noun or clause, and all the words that are mere parts of it. */
    private record Link(String words, Draft object, List<Draft> parts) {

        Link behind(Draft first, String before) {
            List<Draft> all = new ArrayList<>(parts);
            all.add(first);
            return new Link(before + " " + words, object, all);
        }
    }

    private static boolean isPreposition(Draft token) {
        return token.hasLabel("prep", "agent")
                || (token.hasLabel("dative", "root") && (token.tag.equals("IN") || token.tag.equals("TO")));
    }

    private Optional<Link> link(Draft preposition) {
        String word = preposition.lower();
        Optional<Draft> object = tree.child(preposition, "pobj", "pcomp");
        if (object.isEmpty()) {
            return tree.child(preposition, "prep")
                    .flatMap(this::link)
                    .map(inner -> inner.behind(preposition, word))
                    .or(() -> shared(preposition, word));
        }
        Draft noun = object.get();
        Optional<Link> complex = tree.child(noun, "prep")
                .flatMap(this::link)
                .map(inner -> inner.behind(noun, article(noun) + noun.lower()).behind(preposition, word))
                .filter(link -> COMPLEX.contains(link.words()));
        return complex.or(() -> Optional.of(new Link(word, noun, List.of(preposition))));
    }

    /** "in and around the city": the first preposition shares the noun of the second. */
    private Optional<Link> shared(Draft preposition, String word) {
        return tree.child(preposition, "conj")
                .filter(other -> tree.child(other, "pobj").isPresent())
                .flatMap(this::link)
                .map(other -> other.behind(preposition, word))
                .map(other -> new Link(word, other.object(), other.parts()));
    }

    private String article(Draft noun) {
        return tree.child(noun, "det").map(article -> article.lower() + " ").orElse("");
    }

    private void lift(Draft preposition) {
        Optional<Link> found = link(preposition);
        if (found.isEmpty()) {
            // Stranded: "the town they came from".
            preposition.relation = Relation.ADVERB;
            return;
        }
        Link link = found.get();
        Draft object = link.object();
        Draft governor = preposition.head;
        boolean clause = object.hasLabel("pcomp")
                && (object.isVerb() || tree.child(object, "nsubj", "nsubjpass").isPresent());
        object.relation = clause ? Relation.PREPOSITIONAL_CLAUSE : relation(preposition, governor);
        object.preposition = link.words();
        object.head = governor;
        for (Draft part : link.parts()) {
            moveChildren(part, link, governor);
            part.head = object;
            part.relation = Relation.CASE;
            done.add(part);
        }
    }

    private void moveChildren(Draft part, Link link, @Nullable Draft governor) {
        for (Draft child : tree.children(part)) {
            if (child == link.object() || link.parts().contains(child)) {
                continue;
            }
            if (isPreposition(child) && governor != null) {
                // "from Oslo to Lima": both belong to the verb.
                child.head = governor;
            } else if (child.hasLabel("conj") && tree.child(child, "pobj").isPresent()) {
                coordinate(child, link.object());
            } else {
                child.head = link.object();
            }
        }
    }

    /** "by rebels and by soldiers": the second noun joins the first one's coordination. */
    private void coordinate(Draft preposition, Draft first) {
        link(preposition).ifPresent(link -> {
            link.object().relation = Relation.CONJUNCT;
            link.object().preposition = link.words();
            link.object().head = first;
            for (Draft part : link.parts()) {
                moveChildren(part, link, first);
                part.head = link.object();
                part.relation = Relation.CASE;
                done.add(part);
            }
        });
    }

    private static Relation relation(Draft preposition, @Nullable Draft governor) {
        if (governor == null) {
            return Relation.ROOT;
        }
        return switch (preposition.label) {
            case "agent" -> Relation.AGENT;
            case "dative" -> Relation.INDIRECT_OBJECT;
            default -> governor.isNominal() ? Relation.NOMINAL_MODIFIER : Relation.OBLIQUE;
        };
    }
}
