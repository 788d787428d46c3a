package io.statecraft.extraction.parse;

import java.util.Optional;
import java.util.Set;

/** Mends clauses that the engine takes apart: what hangs on an auxiliary, and relative clauses with "that". */
final class ClauseRepairs {
    /** Nouns of words and thoughts: what "that" begins behind them is what was said, not what was done to them. */
    private static final Set<String> SAYING =
            Set.of(("claim allegation accusation assertion statement declaration announcement"
                            + " report rumour rumor suggestion hint belief view opinion fear hope expectation concern worry doubt"
                            + " suspicion impression idea notion fact news sign signal indication evidence proof possibility"
                            + " likelihood probability chance risk danger prospect threat warning promise pledge assurance guarantee"
                            + " commitment condition demand insistence argument conclusion assessment judgment judgement conviction"
                            + " confidence certainty feeling sense sentiment word message ground principle requirement proposal")
                    .split(" "));

    private static final Set<String> GOVERNMENTS = Set.of(
            "government",
            "authority",
            "authorities",
            "regime",
            "administration",
            "junta",
            "leadership",
            "leader",
            "ruler");

    /** Verbs of saying and willing: one that goes on behind what another says goes on with the other. */
    private static final Set<String> STATING = Set.of(
            ("say claim allege maintain insist deny warn demand accuse urge vow pledge promise announce argue assert"
                            + " declare stress reject condemn express blame threaten propose request acknowledge admit confirm"
                            + " describe complain contend add state note denounce criticise dismiss refuse intend want"
                            + " hope call reaffirm reiterate affirm emphasise underline offer agree undertake deplore"
                            + " welcome support oppose regret hold believe charge suggest")
                    .split(" "));

    private final Tree tree;

    private ClauseRepairs(Tree tree) {
        this.tree = tree;
    }

    static void apply(Tree tree) {
        ClauseRepairs repairs = new ClauseRepairs(tree);
        for (Draft token : tree.tokens()) {
            repairs.hangingOnAuxiliary(token);
            repairs.thatOfRelativeClause(token);
            repairs.seatOfGovernment(token);
            repairs.firstOfList(token);
            repairs.activeTakenForParticiple(token);
            repairs.firstOfTwoObjects(token);
            repairs.saidBesides(token);
        }
    }

    /** "The <i>army</i> has for years armed them": the subject is the verb's, whatever stands between. */
    private void hangingOnAuxiliary(Draft token) {
        Draft auxiliary = token.head;
        boolean subject = token.relation == Relation.SUBJECT || token.relation == Relation.SUBJECT_PASSIVE;
        if (!subject || auxiliary == null || auxiliary.head == null) {
            return;
        }
        boolean helps = auxiliary.relation == Relation.AUXILIARY || auxiliary.relation == Relation.AUXILIARY_PASSIVE;
        Draft verb = auxiliary.head;
        if (helps && verb.isVerb() && !tree.hasChild(verb, Relation.SUBJECT, Relation.SUBJECT_PASSIVE)) {
            token.head = verb;
            boolean passive = tree.hasChild(verb, Relation.AUXILIARY_PASSIVE);
            token.relation = passive ? Relation.SUBJECT_PASSIVE : Relation.SUBJECT;
        }
    }

    /** "recognised the government in <i>Damascus</i>": a seat right behind a government says which one it is. */
    private void seatOfGovernment(Draft seat) {
        boolean behindVerb =
                seat.relation == Relation.OBLIQUE && seat.preposition.equals("in") && seat.tag.equals("NNP");
        if (!behindVerb || seat.index < 2) {
            return;
        }
        Draft in = tree.tokens().get(seat.index - 1);
        Draft noun = tree.tokens().get(seat.index - 2);
        boolean beside = in.head == seat && in.relation == Relation.CASE && noun.head == seat.head;
        if (beside && GOVERNMENTS.contains(noun.lemma)) {
            seat.head = noun;
            seat.relation = Relation.NOMINAL_MODIFIER;
        }
    }

    /** "has <i>sent</i> men, invested money and armed them": the first of a list of deeds is no complement of the second. */
    private void firstOfList(Draft verb) {
        Draft next = verb.head;
        if (next == null || verb.relation != Relation.COMPLEMENT || !next.isVerb() || verb.index > next.index) {
            return;
        }
        boolean comma = tree.tokens().get(next.index - 1).text.equals(",");
        boolean shared = tree.hasChild(verb, Relation.SUBJECT)
                && !tree.hasChild(verb, Relation.MARKER)
                && !tree.hasChild(
                        next, Relation.SUBJECT, Relation.SUBJECT_PASSIVE, Relation.EXPLETIVE, Relation.AUXILIARY);
        // A later member of a list stands behind the first.
        boolean inOrder = next.head == null || next.head.index < verb.index;
        if (comma && shared && inOrder && tree.hasChild(next, Relation.OBJECT)) {
            verb.head = next.head;
            verb.relation = next.relation;
            next.head = verb;
            next.relation = Relation.CONJUNCT;
        }
    }

    /** "denied that anyone had been hurt and <i>alleged</i> that they had fired": another word of the same speaker. */
    private void saidBesides(Draft verb) {
        Draft first = verb.head;
        if (first == null || verb.relation != Relation.CONJUNCT || !verb.isVerb() || !first.isVerb()) {
            return;
        }
        if (first.relation != Relation.COMPLEMENT || first.head == null) {
            return;
        }
        Draft above = first.head;
        boolean finite = above.tag.equals("VBD") || above.tag.equals("VBZ");
        boolean helped = tree.hasChild(first, Relation.AUXILIARY, Relation.AUXILIARY_PASSIVE);
        boolean alike = verb.tag.equals(above.tag) || helped && above.tag.equals("VBD") && verb.tag.equals("VBN");
        boolean alone = !tree.hasChild(
                verb,
                Relation.SUBJECT,
                Relation.SUBJECT_PASSIVE,
                Relation.EXPLETIVE,
                Relation.AUXILIARY,
                Relation.AUXILIARY_PASSIVE,
                Relation.MARKER);
        boolean other = helped || !STATING.contains(first.lemma) && !first.tag.equals(verb.tag);
        if (finite && alike && alone && other && STATING.contains(above.lemma) && STATING.contains(verb.lemma)) {
            verb.head = above;
            verb.tag = above.tag;
        }
    }

    /** "invested money, <i>trained</i> soldiers and": what has an object of its own was not done to the noun before it. */
    private void activeTakenForParticiple(Draft verb) {
        Draft noun = verb.head;
        boolean participle = verb.relation == Relation.PARTICIPLE && verb.tag.equals("VBN") && verb.index > 0;
        if (!participle || noun == null || !noun.isNoun() || Verbs.takesTwoObjects(verb.lemma)) {
            return;
        }
        boolean comma = tree.tokens().get(verb.index - 1).text.equals(",");
        boolean object = tree.children(verb).stream()
                .anyMatch(child -> child.relation == Relation.OBJECT && child.index > verb.index);
        Draft above = noun.verbAbove();
        if (comma && object && above != null && above.index < verb.index) {
            verb.head = above;
            verb.relation = Relation.CONJUNCT;
            verb.tag = above.tag.startsWith("VBN") ? "VBN" : "VBD";
        }
    }

    /** "send <i>Ukraine</i> missiles": of two objects the first is whom it is given to. */
    private void firstOfTwoObjects(Draft receiver) {
        Draft verb = receiver.head;
        if (receiver.relation != Relation.OBJECT || verb == null || !Verbs.takesTwoObjects(verb.lemma)) {
            return;
        }
        boolean second = tree.children(verb).stream()
                .anyMatch(child -> child.relation == Relation.OBJECT && child.index > receiver.index);
        if (second && receiver.index > verb.index) {
            receiver.relation = Relation.INDIRECT_OBJECT;
        }
    }

    /** "the embargo <i>that</i> the Council imposed on them": a clause that lacks the object which its noun is. */
    private void thatOfRelativeClause(Draft verb) {
        Draft noun = verb.head;
        boolean complement = verb.relation == Relation.COMPLEMENT && verb.isVerb();
        if (!complement || noun == null || !noun.isNoun() || SAYING.contains(noun.lemma)) {
            return;
        }
        Optional<Draft> that = tree.children(verb).stream()
                .filter(child ->
                        child.relation == Relation.MARKER && child.lower().equals("that"))
                .findFirst();
        boolean lacksObject = Verbs.isTransitive(verb.lemma)
                && tree.hasChild(verb, Relation.SUBJECT)
                && !tree.hasChild(verb, Relation.OBJECT, Relation.COMPLEMENT, Relation.AUXILIARY_PASSIVE);
        if (that.isPresent() && lacksObject) {
            that.get().tag = "WDT";
            that.get().relation = Relation.OBJECT;
            verb.relation = Relation.RELATIVE_CLAUSE;
        }
    }
}
