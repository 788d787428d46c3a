package io.statecraft.extraction.read.agreement;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Named;
import io.statecraft.extraction.read.reference.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Organisations as agreements: who founds, joins or leaves them. */
final class Memberships {
    private static final Set<String> JOINING =
            Set.of("join", "rejoin", "accede", "leave", "quit", "exit", "withdraw", "pull", "suspend", "freeze");
    private static final Set<String> MAKING =
            Set.of("form", "found", "create", "establish", "launch", "dissolve", "set");
    private static final Set<String> GATHERING =
            Set.of("group", "comprise", "unite", "include", "bring", "co-chair", "chair");

    private Memberships() {}

    /** An organisation with who comes or goes, as a verb tells it. */
    record Membership(Token organisation, Span name, Status status, List<Who> parties) {}

    static Optional<Membership> of(Token token, SentenceReading sentence) {
        Optional<Named> named = sentence.cast()
                .named(token)
                .filter(name -> name.who().type() == ActorType.ORGANISATION)
                .filter(name -> isHead(token, name));
        Token told = membership(token).orElse(token);
        return named.flatMap(name -> Status.of(told, sentence)
                .filter(status -> Clause.isHead(status.word())
                        && JOINING.contains(status.word().lemma()))
                .filter(status -> isSubjectsOwn(status, token))
                .flatMap(status -> membership(token, name, status)));
    }

    private static Optional<Membership> membership(Token token, Named name, Status status) {
        List<Who> parties = new ArrayList<>(status.parties());
        parties.removeIf(party -> !party.isState() || party.is(name.who()));
        if (parties.isEmpty()) {
            return Optional.empty();
        }
        parties.add(name.who());
        return Optional.of(new Membership(token, name.span(), status, parties));
    }

    /** What is joined is the organisation itself; what is suspended or frozen is the membership in it. */
    private static boolean isSubjectsOwn(Status status, Token organisation) {
        boolean direct = organisation.head().filter(status.word()::equals).isPresent();
        boolean stops = status.word().hasLemma("suspend", "freeze");
        boolean membership = membership(organisation).isPresent();
        return stops || status.word().hasLemma("withdraw", "pull") ? membership || direct && !stops : direct;
    }

    /** "its <b>membership</b> in the organisation", whichever word the parse hangs the organisation on. */
    private static Optional<Token> membership(Token organisation) {
        return organisation
                .head()
                .flatMap(above -> Clause.isHead(above)
                        ? Clause.of(above).objects().stream()
                                .filter(Memberships::isMembership)
                                .findFirst()
                        : Optional.of(above).filter(Memberships::isMembership));
    }

    private static boolean isMembership(Token noun) {
        return noun.hasLemma("membership", "participation");
    }

    private static boolean isHead(Token token, Named name) {
        return token.head().filter(above -> name.span().contains(above.span())).isEmpty();
    }

    /** "formed the <b>Alliance</b> of Sahel States", "the <b>Quad</b>, which groups four states". */
    static boolean isMade(Token noun, SentenceReading sentence) {
        Optional<Named> named =
                sentence.cast().named(noun).filter(name -> name.who().type() == ActorType.ORGANISATION);
        boolean made = noun.is(Relation.OBJECT, Relation.SUBJECT_PASSIVE)
                && noun.head()
                        .filter(verb -> Clause.isHead(verb) && MAKING.contains(verb.lemma()))
                        .isPresent();
        boolean told = noun.children(Relation.RELATIVE_CLAUSE, Relation.PARTICIPLE).stream()
                .anyMatch(verb -> GATHERING.contains(verb.lemma()));
        return named.isPresent() && (made || told);
    }
}
