package io.statecraft.extraction.equipment;

import io.statecraft.extraction.lookup.PhraseIndex;
import io.statecraft.facts.ForceCategory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the nouns of force and the names of types of equipment, and tells their category.
 *
 * <p>It is immutable and safe to share. Its data are the tab-separated files beside this class; a user adds own
 * folders with files of the same names and headers.
 */
public final class EquipmentGazetteer {
    private static final class BuiltIn {
        private static final EquipmentGazetteer GAZETTEER = new EquipmentGazetteer(List.of());
    }

    /** A name of a type with what its file says of it. */
    record Designation(ForceCategory category, boolean doubtful) {}

    private static final Pattern WORD_BREAK = Pattern.compile("[\\s-]+");
    private static final Set<String> PHRASE_ENDS = Set.of(
            "", "in", "of", "to", "on", "at", "by", "for", "from", "with", "the", "a", "an", "is", "was", "has", "had");
    private static final int WORDS_TO_ITS_NOUN = 4;
    private static final int CHARACTERS_TO_ITS_NOUN = 60;

    private final PhraseIndex<ForceCategory> nouns;
    private final PhraseIndex<Designation> names;
    private final DesignationPatterns patterns;

    private EquipmentGazetteer(List<Path> userFolders) {
        EquipmentFiles files = new EquipmentFiles(userFolders);
        this.nouns = files.nouns();
        this.names = files.names();
        this.patterns = files.patterns();
    }

    /** The built-in gazetteer, read once. */
    public static EquipmentGazetteer load() {
        return BuiltIn.GAZETTEER;
    }

    /**
     * The built-in gazetteer with the additions of users.
     *
     * @throws IllegalArgumentException naming file and line where a data line is not well-formed
     */
    public static EquipmentGazetteer load(List<Path> userFolders) {
        return userFolders.isEmpty() ? load() : new EquipmentGazetteer(userFolders);
    }

    /** The category of a noun phrase by its head, the last word or words: "a dozen attack helicopters". */
    public Optional<ForceCategory> ofNoun(String nounPhrase) {
        String phrase = nounPhrase.strip();
        int at = 0;
        while (at < phrase.length()) {
            PhraseIndex.Match<ForceCategory> match = nouns.longestAt(phrase, at, phrase.length());
            if (match != null && match.end() == phrase.length()) {
                return Optional.of(match.values().get(0));
            }
            at = nextWord(phrase, at);
        }
        return Optional.empty();
    }

    /** The category of the name of a type: "T-72", "Leopard 2A6", "Shahed-136s". */
    public Optional<ForceCategory> ofDesignation(String name) {
        String stripped = name.strip();
        PhraseIndex.Match<Designation> match = names.longestAt(stripped, 0, stripped.length());
        if (match != null && match.start() == 0 && match.end() == stripped.length()) {
            return Optional.of(match.values().get(0).category());
        }
        return patterns.categoryOf(stripped);
    }

    /** The category of a noun phrase by its head or, where that says nothing, of the designation in it. */
    public Optional<ForceCategory> of(String phrase) {
        return ofNoun(phrase).or(() -> ofDesignation(phrase)).or(() -> designations(phrase).stream()
                .reduce((first, last) -> last)
                .map(EquipmentMention::category));
    }

    /** All nouns of force in a text, from left to right. */
    public List<EquipmentMention> nouns(String text) {
        return nouns.find(text, 0, text.length()).stream()
                .map(match ->
                        mention(text, match.start(), match.end(), match.values().get(0), EquipmentForm.NOUN))
                .toList();
    }

    /** All names of types in a text, from left to right; doubtful ones only before a noun of their category. */
    public List<EquipmentMention> designations(String text) {
        List<EquipmentMention> found = new ArrayList<>();
        int covered = 0;
        for (PhraseIndex.Match<Designation> match : names.find(text, 0, text.length())) {
            Designation designation = match.values().get(0);
            if (designation.doubtful() && !isNearNoun(text, match.end(), designation.category())) {
                continue;
            }
            patterns.addIn(text, covered, match.start(), found);
            found.add(mention(text, match.start(), match.end(), designation.category(), EquipmentForm.DESIGNATION));
            covered = match.end();
        }
        patterns.addIn(text, covered, text.length(), found);
        return List.copyOf(found);
    }

    /** Names of types and nouns together, from left to right; a name wins over a noun inside it. */
    public List<EquipmentMention> find(String text) {
        List<EquipmentMention> found = new ArrayList<>(designations(text));
        List<EquipmentMention> named = List.copyOf(found);
        int next = 0;
        for (EquipmentMention noun : nouns(text)) {
            while (next < named.size() && named.get(next).end() <= noun.start()) {
                next++;
            }
            if (next == named.size() || named.get(next).start() >= noun.end()) {
                found.add(noun);
            }
        }
        found.sort(Comparator.comparingInt(EquipmentMention::start));
        return List.copyOf(found);
    }

    private boolean isNearNoun(String text, int from, ForceCategory category) {
        int limit = Math.min(text.length(), from + CHARACTERS_TO_ITS_NOUN);
        int at = from;
        for (int words = 0; words < WORDS_TO_ITS_NOUN && at < limit; words++) {
            if (text.charAt(at) != ' ' && text.charAt(at) != '-') {
                return false;
            }
            PhraseIndex.Match<ForceCategory> match = nouns.longestAt(text, at + 1, limit);
            if (match != null
                    && match.start() == at + 1
                    && agree(category, match.values().get(0))) {
                return true;
            }
            at++;
            int word = at;
            while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (PHRASE_ENDS.contains(text.substring(word, at))) {
                return false;
            }
        }
        return false;
    }

    /** A Hawk battery and an Archer system are what their names say, whatever the noun. */
    private static boolean agree(ForceCategory named, ForceCategory noun) {
        return named == noun
                || noun == ForceCategory.MISSILES
                || noun == ForceCategory.FORMATION
                || noun == ForceCategory.OTHER
                || noun == ForceCategory.AIRCRAFT && named == ForceCategory.DRONES;
    }

    private static int nextWord(String phrase, int from) {
        Matcher matcher = WORD_BREAK.matcher(phrase);
        return matcher.find(from) ? matcher.end() : phrase.length();
    }

    static EquipmentMention mention(String text, int start, int end, ForceCategory category, EquipmentForm form) {
        return new EquipmentMention(start, end, text.substring(start, end), category, form);
    }
}
