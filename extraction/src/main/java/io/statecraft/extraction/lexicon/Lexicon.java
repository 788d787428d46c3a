package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.AgreementType;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.PositionStance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which words mean what, by lemma: deeds, speech, stance, commitment, assessment, modality, agreements, control, office
 * and force. Immutable, loaded once and shared.
 */
public final class Lexicon {
    private final TriggerIndex<EventSense> events;
    private final TriggerIndex<LightVerb> lightVerbs;
    private final TriggerIndex<Cue<SpeechKind>> speech;
    private final TriggerIndex<Cue<PositionStance>> stances;
    private final TriggerIndex<Cue<CommitmentKind>> commitments;
    private final TriggerIndex<Cue<Outlook>> outlooks;
    private final TriggerIndex<Cue<Modality>> modalities;
    private final TriggerIndex<Cue<AgreementType>> agreementTypes;
    private final TriggerIndex<Cue<AgreementStatus>> agreementStatuses;
    private final TriggerIndex<Cue<ControlStatus>> controls;
    private final TriggerIndex<Cue<ForceChange>> forceChanges;
    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Set<String>> classes;
    private final Scale scale;

    private Lexicon(LexiconFiles files) {
        events = events(files);
        lightVerbs = new TriggerIndex<>(lightVerbs(files));
        CueReader cues = new CueReader(files);
        speech = cues.read("speech.tsv", text -> SpeechKind.valueOf(constant(text)));
        stances = cues.read("stance.tsv", PositionStance::of);
        commitments = cues.read("commitment.tsv", text -> CommitmentKind.valueOf(constant(text)));
        outlooks = cues.read("assessment.tsv", Outlook::of);
        modalities = cues.read("modality.tsv", Modality::of);
        agreementTypes = cues.read("agreement-type.tsv", AgreementType::of);
        agreementStatuses = cues.read("agreement-status.tsv", AgreementStatus::of);
        controls = cues.read("control.tsv", ControlStatus::of);
        forceChanges = cues.read("force.tsv", ForceChange::of);
        for (DataTable.Row row : files.rows("role.tsv", "title", "acts-for")) {
            Office.ActsFor actsFor = Office.ActsFor.valueOf(constant(row.cell(1)));
            LexiconFiles.spelled(row, 0).forEach(title -> offices.put(title, new Office(title, actsFor)));
        }
        classes = files.classes();
        scale = new Scale(files);
    }

    /** The lexicon of the program. */
    public static Lexicon load() {
        return load(List.of());
    }

    /** The lexicon of the program with the lines of further folders; a file that is absent there adds nothing. */
    public static Lexicon load(List<Path> folders) {
        return new Lexicon(new LexiconFiles(folders));
    }

    private static TriggerIndex<EventSense> events(LexiconFiles files) {
        List<EventSense> senses = new ArrayList<>(new EventReader(files).read());
        record Key(List<String> words, PartOfSpeech pos, Filler object, EventType event, List<Condition> conditions) {}
        senses.addAll(new Nominals(files).derive(senses));
        return new TriggerIndex<>(TriggerIndex.withoutRepetition(
                senses,
                sense -> new Key(
                        sense.words(), sense.partOfSpeech(), sense.object(), sense.event(), sense.conditions())));
    }

    private static List<LightVerb> lightVerbs(LexiconFiles files) {
        List<LightVerb> verbs = new ArrayList<>();
        for (DataTable.Row row : files.rows("light.tsv", "verb", "subject", "phase", "factuality")) {
            for (List<String> verb : Wording.of(LexiconFiles.alternatives(row, 0), PartOfSpeech.VERB)) {
                verbs.add(new LightVerb(
                        verb,
                        LightVerb.Subject.valueOf(constant(row.cell(1))),
                        LightVerb.Phase.valueOf(constant(row.cell(2))),
                        Factuality.of(row.cell(3))));
            }
        }
        return verbs;
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** All event senses. */
    public TriggerIndex<EventSense> events() {
        return events;
    }

    /** The senses of a verb, its particle verbs and fixed phrases first. */
    public List<EventSense> verb(String lemma) {
        return events.of(lemma, PartOfSpeech.VERB);
    }

    /** The senses of a noun, its compounds first. */
    public List<EventSense> noun(String lemma) {
        return events.of(lemma, PartOfSpeech.NOUN);
    }

    /** Verbs that carry an event noun: "launch" in "launched an attack". */
    public TriggerIndex<LightVerb> lightVerbs() {
        return lightVerbs;
    }

    /** Words of saying, and phrases of attribution. */
    public TriggerIndex<Cue<SpeechKind>> speech() {
        return speech;
    }

    /** Words of wanting, backing, opposing, demanding and ruling out. */
    public TriggerIndex<Cue<PositionStance>> stances() {
        return stances;
    }

    /** Words of promising. */
    public TriggerIndex<Cue<CommitmentKind>> commitments() {
        return commitments;
    }

    /** Words of forecast, risk and expectation. */
    public TriggerIndex<Cue<Outlook>> outlooks() {
        return outlooks;
    }

    /** Words that decide whether the deed behind them happens. */
    public TriggerIndex<Cue<Modality>> modalities() {
        return modalities;
    }

    /** Nouns for agreements, formats and alliances. */
    public TriggerIndex<Cue<AgreementType>> agreementTypes() {
        return agreementTypes;
    }

    /** Words that say where an agreement stands. */
    public TriggerIndex<Cue<AgreementStatus>> agreementStatuses() {
        return agreementStatuses;
    }

    /** Words of holding, taking and losing territory. */
    public TriggerIndex<Cue<ControlStatus>> controls() {
        return controls;
    }

    /** Words that say what becomes of forces and equipment. */
    public TriggerIndex<Cue<ForceChange>> forceChanges() {
        return forceChanges;
    }

    /** The office with this title in any case of letters. */
    public Optional<Office> office(String title) {
        return Optional.ofNullable(offices.get(title.toLowerCase(Locale.ROOT)));
    }

    /** Whether a lemma belongs to a class of nouns such as {@code weapon} or {@code talks}. */
    public boolean isIn(String wordClass, String lemma) {
        return classes.getOrDefault(wordClass, Set.of()).contains(lemma);
    }

    /** The intensity of an event from -10, conflict, to +10, cooperation; the mode may be empty. */
    public double score(EventType event, String mode) {
        return scale.score(event, mode);
    }

    /** The PLOVER reading of a CAMEO code; empty for codes that PLOVER leaves out, such as mere statements. */
    public Optional<CameoType> cameo(String code) {
        return scale.cameo(code);
    }
}
