package io.statecraft.extraction.read.commitment;

import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When what a speaker says of the future binds the speaker. */
final class Announcements {
    private static final Set<String> FUTURE = Set.of("will", "would", "shall", "'ll", "’ll", "wo");
    private static final Set<String> FIRST_PERSON = Set.of("we", "i");
    private static final Set<String> OWN = Set.of("our", "my");
    private static final Set<String> GOING_ON =
            Set.of("continue", "go", "proceed", "end", "stop", "resume", "remain", "stay", "cease", "begin", "start");

    private static final String[] NOT_BINDING = {"consider", "like", "prefer", "want", "need", "welcome", "love"};
    private static final String[] OTHERS = {
        "neighbour", "neighbor", "ally", "partner", "friend", "enemy", "rival", "foe"
    };

    private Announcements() {}

    /** Whether the clause tells what the speaker will do, or what will be done by the speaker's will. */
    static boolean isOwn(Token content, Who speaker, SentenceReading sentence) {
        if (!Clause.isHead(content)) {
            return false;
        }
        Clause clause = Clause.of(content);
        if (clause.modal().filter(FUTURE::contains).isEmpty() || content.hasLemma(NOT_BINDING)) {
            return false;
        }
        List<Token> subjects = clause.subjects();
        boolean own = subjects.stream()
                .anyMatch(subject -> isOf(speaker, sentence.cast().of(subject))
                        || !subject.hasLemma(OTHERS)
                                && isOf(speaker, sentence.cast().owners(subject)));
        return own || speaker.isState() && !subjects.isEmpty() && isArranged(clause, subjects, sentence);
    }

    /** "said that the broadcasts will continue", "said that troops would be sent": nobody else is told to do it. */
    private static boolean isArranged(Clause clause, List<Token> subjects, SentenceReading sentence) {
        boolean arranged = clause.isPassive() && clause.agents().isEmpty()
                || GOING_ON.contains(clause.verb().lemma());
        return arranged
                && subjects.stream()
                        .allMatch(subject -> subject.isNoun()
                                && sentence.cast().of(subject).isEmpty()
                                && sentence.cast().owners(subject).isEmpty());
    }

    private static boolean isOf(Who speaker, List<Who> others) {
        return others.stream().anyMatch(speaker::is);
    }

    /** "The crossings will be opened again": in a government's own statement it is the government that will do so. */
    static Optional<Who> author(Clause clause, SentenceReading sentence) {
        List<Token> subjects = clause.subjects();
        boolean arranged = clause.isPassive() && clause.agents().isEmpty() && !subjects.isEmpty();
        boolean plain = arranged
                && !clause.verb().isQuoted()
                && subjects.stream().allMatch(subject -> subject.isNoun() && isNobodyElses(subject, sentence));
        return sentence.actors().issuer().filter(Who::isState).filter(issuer -> plain);
    }

    /** "Their families": a pronoun's are no business of another government. */
    private static boolean isNobodyElses(Token subject, SentenceReading sentence) {
        return Phrase.of(subject).possessors().stream().anyMatch(Token::isPronoun)
                || sentence.cast().of(subject).isEmpty()
                        && sentence.cast().owners(subject).isEmpty();
    }

    /** "will leave", "is going to leave". */
    static boolean isFuture(Clause clause) {
        boolean going = clause.verb().hasLemma("go")
                && clause.isProgressive()
                && clause.verb().children(Relation.OPEN_COMPLEMENT).stream()
                        .anyMatch(below ->
                                Clause.isHead(below) && Clause.of(below).isInfinitive());
        return going || clause.tense() == Tense.FUTURE;
    }

    /** The "we" of a subject, or the "our" of what will be done with the speaker's own. */
    static Optional<Token> firstPerson(Token subject) {
        if (FIRST_PERSON.contains(subject.lower())) {
            return Optional.of(subject);
        }
        return Phrase.of(subject).possessors().stream()
                .filter(owner -> OWN.contains(owner.lower()))
                .findFirst();
    }
}
