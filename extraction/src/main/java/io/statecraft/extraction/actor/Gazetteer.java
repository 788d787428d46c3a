package io.statecraft.extraction.actor;

import io.statecraft.extraction.lookup.PhraseIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows the names of states, organisations, groups, peoples, persons and places, and finds them in running text.
 *
 * <p>It is immutable and safe to share. Its data are the tab-separated files beside this class; a user adds own
 * folders with files of the same names and headers.
 */
public final class Gazetteer {
    private static final class BuiltIn {
        private static final Gazetteer GAZETTEER = new Gazetteer(List.of());
    }

    private final Map<String, Entry> entries;
    private final PhraseIndex<Form> index;
    private final StateOrgans organs;

    private Gazetteer(List<Path> userFolders) {
        GazetteerFiles files = new GazetteerFiles(userFolders);
        PhraseIndex.Builder<Form> builder = new PhraseIndex.Builder<>();
        for (Form form : files.forms()) {
            // A doubtful form in capitals is more likely a word of the headline.
            builder.add(form.text(), form, !form.ambiguous());
        }
        this.entries = Map.copyOf(files.entries());
        this.index = builder.build();
        this.organs = new StateOrgans(userFolders);
    }

    /** The built-in gazetteer, read once. */
    public static Gazetteer load() {
        return BuiltIn.GAZETTEER;
    }

    /**
     * The built-in gazetteer with the additions of users.
     *
     * @param userFolders folders with any of the data files; a line with a known id adds forms to it
     * @throws IllegalArgumentException naming file and line where a data line is not well-formed
     */
    public static Gazetteer load(List<Path> userFolders) {
        return userFolders.isEmpty() ? load() : new Gazetteer(userFolders);
    }

    /** The entry of an id, if known. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries of one type, without order. */
    public Collection<Entry> entries(ActorType type) {
        return entries.values().stream().filter(entry -> entry.type() == type).toList();
    }

    /** All states and former states, without order. */
    public Collection<Entry> states() {
        return entries(ActorType.STATE);
    }

    /** The generic organs of states: "foreign ministry", "air force", "officials". */
    public StateOrgans organs() {
        return organs;
    }

    /** All names in a text, from left to right, without overlap, the longest at each place. */
    public List<Mention> find(String text) {
        return find(text, 0, text.length());
    }

    /** All names in the characters from {@code from} to before {@code to}; offsets are those of the whole text. */
    public List<Mention> find(String text, int from, int to) {
        List<Mention> mentions = new ArrayList<>();
        for (PhraseIndex.Match<Form> match : index.find(text, from, to)) {
            mention(text, match).ifPresent(mentions::add);
        }
        return mentions;
    }

    /** As {@link #find(String)}, with "the Tajik border guards" and "the government of Mali" as one mention each. */
    public List<Mention> findWithOrgans(String text) {
        return organs.combined(text, find(text));
    }

    private static Optional<Mention> mention(String text, PhraseIndex.Match<Form> match) {
        List<Form> forms = match.values();
        if (forms.stream().anyMatch(form -> form.entry().isEmpty())) {
            return Optional.empty();
        }
        Form best = forms.stream().filter(form -> !form.ambiguous()).findFirst().orElse(forms.get(0));
        List<Entry> others = forms.stream()
                .flatMap(form -> form.entry().stream())
                .filter(entry -> !entry.equals(best.entry().orElseThrow()))
                .distinct()
                .toList();
        return Optional.of(new Mention(
                match.start(),
                match.end(),
                text.substring(match.start(), match.end()),
                best.entry().orElseThrow(),
                best.role(),
                best.ambiguous() || !others.isEmpty(),
                others));
    }
}
