package io.statecraft.projection;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Coded;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Control;
import io.statecraft.facts.Correction;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Resolution;
import io.statecraft.facts.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the views answer, worked out in memory from what is known by the meaning of their columns: without SQL, and sharing
 * no code with the read models.
 *
 * @param view name of the view
 * @param columns what of its answer is compared
 * @param rows these columns in words, of each row
 */
record NaiveAnswers(String view, List<String> columns, Function<NaiveKnowledge.Known, List<String>> rows) {
    static final List<NaiveAnswers> ALL = Stream.of(
                    List.of(
                            ofFacts("facts", "fact factuality date", Fact.class, NaiveAnswers::content),
                            ofFacts("evidence", "fact kind", Fact.class, it -> line(it.id(), it.kind())),
                            ofFacts("cited-facts", "fact kind", Fact.class, it -> line(it.id(), it.kind())),
                            ofFacts(
                                    "agreements",
                                    "fact status parties",
                                    Agreement.class,
                                    it -> line(it.id(), it.status(), it.parties())),
                            ofFacts(
                                    "assessments",
                                    "fact about likelihood",
                                    Assessment.class,
                                    it -> line(it.id(), it.about(), it.likelihood())),
                            ofFacts(
                                    "claims",
                                    "fact actor stance about",
                                    Claim.class,
                                    it -> line(it.id(), it.actor(), it.stance(), it.about())),
                            ofFacts(
                                    "commitments",
                                    "fact actor recipients",
                                    Commitment.class,
                                    it -> line(it.id(), it.actor(), it.recipients())),
                            ofFacts(
                                    "control",
                                    "fact actor area",
                                    Control.class,
                                    it -> line(it.id(), it.actor(), it.area())),
                            ofFacts(
                                    "military-balance",
                                    "fact owner change",
                                    Force.class,
                                    it -> line(it.id(), it.owner(), it.change())),
                            ofFacts(
                                    "positions",
                                    "fact actor stance",
                                    Position.class,
                                    it -> line(it.id(), it.actor(), it.stance())),
                            ofFacts(
                                    "roles",
                                    "fact person organisation",
                                    Role.class,
                                    it -> line(it.id(), it.person(), it.organisation())),
                            each("interactions", "fact actor recipient reality", NaiveAnswers::meetings),
                            each("mentions", "fact actor", NaiveAnswers::mentions),
                            each("timeline", "fact date", it -> it.fact().statement().date().stream()
                                    .map(date -> line(it.fact().id(), date))
                                    .toList()),
                            new NaiveAnswers(
                                    "relationships",
                                    columns("one other events alleged possible denied"),
                                    NaiveAnswers::relationships),
                            new NaiveAnswers(
                                    "actors", columns("actor actor_kind facts documents"), NaiveAnswers::actors),
                            new NaiveAnswers(
                                    "corrections",
                                    columns("correction about decision"),
                                    known -> corrections(known.corrections().values())),
                            new NaiveAnswers(
                                    "extractions",
                                    columns("document extractor"),
                                    known -> known.extractions().values().stream()
                                            .map(it -> line(it.document(), it.extractor()))
                                            .toList()),
                            new NaiveAnswers("documents", columns("document status facts"), NaiveAnswers::documents),
                            new NaiveAnswers(
                                    "document-texts",
                                    columns("document"),
                                    known -> List.copyOf(known.documents().keySet())),
                            new NaiveAnswers(
                                    "commitment-outcomes",
                                    columns("fact status deadline resolved"),
                                    NaiveAnswers::outcomes)),
                    List.of(NaiveCorroboration.ALL),
                    NaiveFigures.ALL,
                    NaiveMatters.ALL)
            .flatMap(List::stream)
            .toList();

    static NaiveAnswers of(String view, String columns, Function<NaiveKnowledge.Known, List<String>> rows) {
        return new NaiveAnswers(view, columns(columns), rows);
    }

    /** A view with one row for each fact of a kind. */
    private static <F extends Fact> NaiveAnswers ofFacts(
            String view, String columns, Class<F> kind, Function<F, String> row) {
        return of(view, columns, known -> facts(known, kind).map(row).toList());
    }

    /** A view whose rows are those of its facts. */
    private static NaiveAnswers each(String view, String columns, Function<FactRecorded, List<String>> rows) {
        return of(view, columns, known -> known.facts().stream()
                .flatMap(fact -> rows.apply(fact).stream())
                .toList());
    }

    static <F extends Fact> Stream<F> facts(NaiveKnowledge.Known known, Class<F> kind) {
        return known.facts().stream()
                .map(FactRecorded::fact)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static List<String> columns(String names) {
        return List.of(names.split(" "));
    }

    /** Values as the database shows them. */
    static String line(Object... values) {
        return Stream.of(values).map(NaiveAnswers::word).collect(Collectors.joining(" "));
    }

    private static String word(Object value) {
        return switch (value) {
            case Optional<?> maybe -> maybe.map(NaiveAnswers::word).orElse("null");
            case List<?> many ->
                many.stream().map(NaiveAnswers::word).distinct().collect(Collectors.joining(",", "{", "}"));
            case Actor actor -> actor.id();
            case Coded code -> code.code();
            case Boolean truth -> truth ? "t" : "f";
            default -> value.toString();
        };
    }

    private static String content(Fact fact) {
        return line(fact.id(), fact.statement().factuality(), fact.statement().date());
    }

    private static List<String> meetings(FactRecorded recorded) {
        return recorded.fact() instanceof Interaction meeting
                ? meeting.recipients().stream()
                        .distinct()
                        .map(other -> line(meeting.id(), meeting.actor(), other, reality(meeting)))
                        .toList()
                : List.of();
    }

    private static String reality(Interaction meeting) {
        return switch (meeting.statement().factuality()) {
            case CERTAIN -> "happened";
            case PROBABLE, POSSIBLE -> "possible";
            case UNCOMMITTED -> "alleged";
            default -> "denied";
        };
    }

    private static List<String> relationships(NaiveKnowledge.Known known) {
        Map<String, Map<String, Long>> pairs = new TreeMap<>();
        facts(known, Interaction.class).forEach(meeting -> meeting.recipients().stream()
                .distinct()
                .filter(other -> !other.id().equals(meeting.actor().id()))
                .map(other ->
                        Stream.of(meeting.actor().id(), other.id()).sorted().collect(Collectors.joining(" ")))
                .forEach(pair ->
                        pairs.computeIfAbsent(pair, first -> new TreeMap<>()).merge(reality(meeting), 1L, Long::sum)));
        return pairs.entrySet().stream()
                .map(pair -> line(
                        pair.getKey(),
                        pair.getValue().getOrDefault("happened", 0L),
                        pair.getValue().getOrDefault("alleged", 0L),
                        pair.getValue().getOrDefault("possible", 0L),
                        pair.getValue().getOrDefault("denied", 0L)))
                .toList();
    }

    private static List<Actor> actors(Fact fact) {
        return switch (fact) {
            case Interaction it -> and(it.recipients(), it.actor());
            case Force it -> List.of(it.owner());
            case Commitment it -> and(it.recipients(), it.actor());
            case Claim it -> and(it.about(), it.actor());
            case Position it -> List.of(it.actor());
            case Agreement it -> it.parties();
            case Assessment it -> it.about();
            case Control it -> List.of(it.actor());
            case Role it -> List.of(it.person(), it.organisation());
        };
    }

    private static List<Actor> and(List<Actor> many, Actor one) {
        return Stream.concat(Stream.of(one), many.stream()).toList();
    }

    private static List<String> mentions(FactRecorded recorded) {
        return actors(recorded.fact()).stream()
                .map(actor -> line(recorded.fact().id(), actor))
                .toList();
    }

    private static List<String> actors(NaiveKnowledge.Known known) {
        Map<String, List<Fact>> naming = new TreeMap<>();
        facts(known, Fact.class)
                .forEach(fact -> actors(fact).stream().distinct().forEach(actor -> naming.computeIfAbsent(
                                line(actor, actor.state() ? "state" : "other"), first -> new ArrayList<>())
                        .add(fact)));
        return naming.entrySet().stream()
                .map(actor -> line(actor.getKey(), actor.getValue().size(), documents(actor.getValue())))
                .toList();
    }

    /** How many documents these facts are from. */
    static long documents(Collection<? extends Fact> facts) {
        return facts.stream()
                .map(fact -> fact.statement().document())
                .distinct()
                .count();
    }

    private static List<String> corrections(Collection<Correction> corrections) {
        return corrections.stream()
                .map(correction -> switch (correction) {
                    case FactReviewed it -> line("review", it.fact(), it.verdict());
                    case DocumentWithdrawn it -> line("withdrawal", it.document(), "null");
                    case CommitmentResolved it -> line("commitment-resolution", it.fact(), it.outcome());
                    case AssessmentResolved it -> line("assessment-resolution", it.fact(), it.outcome());
                    default -> throw new IllegalArgumentException("no row: " + correction);
                })
                .toList();
    }

    private static List<String> documents(NaiveKnowledge.Known known) {
        Map<String, Long> facts = facts(known, Fact.class)
                .collect(groupingBy(fact -> fact.statement().document(), counting()));
        return known.documents().keySet().stream()
                .map(document -> line(
                        document,
                        known.withdrawn(document)
                                ? "withdrawn"
                                : known.extractions().containsKey(document) ? "extracted" : "registered",
                        facts.getOrDefault(document, 0L)))
                .toList();
    }

    private static List<String> outcomes(NaiveKnowledge.Known known) {
        List<String> rows = new ArrayList<>();
        for (FactRecorded recorded : known.facts()) {
            if (recorded.fact() instanceof Commitment promise) {
                NaiveKnowledge.Days days = NaiveKnowledge.Days.of(recorded);
                Optional<CommitmentResolved> end =
                        known.resolution(promise.id()).map(CommitmentResolved.class::cast);
                Optional<Edtf> resolved = end.flatMap(Resolution::date);
                rows.add(line(
                        promise.id(),
                        end.map(it -> it.outcome().code()).orElse("open"),
                        days.inferred() ? "null" : days.last(),
                        resolved));
            }
        }
        return rows;
    }
}
