package io.statecraft.extraction.actor;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.lookup.DataTable.Row;
import io.statecraft.extraction.lookup.PhraseIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows the generic organs of states and joins them with the names beside them. */
public final class StateOrgans {
    private static final String[] HEADER = {"heads", "kind", "office"};
    private static final String MODIFIER = "modifier";
    private static final Pattern OF_STATE = Pattern.compile("\\s+(?:of|in)\\s+(?:the\\s+)?");
    private static final Pattern FORMER = Pattern.compile("(?i)(?:former|ex|ousted|deposed|late|toppled)[\\s-]+$");
    private static final Pattern POSSESSIVE_OR_BLANK = Pattern.compile("(?:['’]s)?\\s");
    private static final Pattern OF_BEFORE = Pattern.compile("\\b(?:of|in)\\s+(?:the\\s+)?$");
    private static final int LONGEST_TAIL = 12;
    private static final int WORDS_AT_MOST = 4;

    private static final Pattern IN_STATE = Pattern.compile(" in (?:the )?");

    private record Head(String text, Optional<OrganKind> kind, boolean office) {}

    private final PhraseIndex<Head> heads;

    StateOrgans(List<Path> userFolders) {
        PhraseIndex.Builder<Head> builder = new PhraseIndex.Builder<Head>().ignoreCase();
        List<Row> rows = new ArrayList<>(DataTable.ofResource(StateOrgans.class, "state-organs.tsv", HEADER)
                .rows());
        for (Path folder : userFolders) {
            rows.addAll(DataTable.ofFolder(folder, "state-organs.tsv", HEADER).rows());
        }
        for (Row row : rows) {
            for (String head : row.alternatives(0)) {
                builder.add(head, head(row, head), false);
            }
        }
        this.heads = builder.build();
    }

    private static Head head(Row row, String text) {
        if (row.cell(1).equals(MODIFIER)) {
            return new Head(text, Optional.empty(), false);
        }
        try {
            OrganKind kind = OrganKind.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            return new Head(text, Optional.of(kind), row.cell(2).equals("office"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(row.where() + ": no kind of organ is called " + row.cell(1), e);
        }
    }

    /** The organ that starts at an offset, of several the longest. */
    public Optional<Organ> at(String text, int offset) {
        PhraseIndex.Match<Head> match = heads.longestAt(text, offset, text.length());
        return match == null || match.start() != offset ? Optional.empty() : organ(match);
    }

    /** What a phrase without a state, such as "foreign ministry" or "officials", is of a state, if anything. */
    public Optional<Organ> of(String phrase) {
        return at(phrase, 0).filter(organ -> organ.end() == phrase.length());
    }

    /** All organs in a text, with or without a state. */
    public List<Organ> find(String text) {
        return heads.find(text, 0, text.length()).stream()
                .flatMap(match -> organ(match).stream())
                .toList();
    }

    /** The mentions, those of states joined with the organs beside them. */
    List<Mention> combined(String text, List<Mention> mentions) {
        List<Mention> combined = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.start() < covered) {
                continue;
            }
            Mention named = i + 1 < mentions.size() ? withInstitution(text, mention, mentions.get(i + 1)) : mention;
            Mention joined = joined(text, named, covered, limit(text, mentions, i));
            combined.add(joined);
            covered = joined.end();
        }
        return combined;
    }

    /** "Turkish National Intelligence Organization": the name before it settles whose institution it is. */
    private static Mention withInstitution(String text, Mention state, Mention next) {
        boolean adjacent = state.entry().type() == ActorType.STATE
                && state.role() != FormRole.INSTITUTION
                && isInstitution(next)
                && POSSESSIVE_OR_BLANK
                        .matcher(text)
                        .region(state.end(), next.start())
                        .matches();
        boolean sameState = state.entry().equals(next.entry());
        if (!adjacent || !sameState && !next.ambiguous()) {
            return state;
        }
        String surface = text.substring(state.start(), next.end());
        return new Mention(state.start(), next.end(), surface, state.entry(), FormRole.INSTITUTION, false, List.of());
    }

    /** Where an organ behind a mention must end: at the next name, unless that is a doubtful institution of a state. */
    private static int limit(String text, List<Mention> mentions, int index) {
        for (Mention next : mentions.subList(index + 1, Math.min(mentions.size(), index + 3))) {
            if (!isInstitution(next)) {
                return next.start();
            }
        }
        return text.length();
    }

    private static boolean isInstitution(Mention mention) {
        return mention.role() == FormRole.INSTITUTION || mention.role() == FormRole.SEAT;
    }

    private Mention joined(String text, Mention mention, int covered, int limit) {
        if (mention.entry().type() != ActorType.STATE || isFormer(text, mention.start())) {
            return mention;
        }
        int start = startOfOrganBefore(text, mention, covered);
        int end = start < mention.start() ? mention.end() : endOfOrganAfter(text, mention, limit);
        if (start == mention.start() && end == mention.end()) {
            return mention;
        }
        return new Mention(
                start,
                end,
                text.substring(start, end),
                mention.entry(),
                FormRole.ORGAN,
                mention.ambiguous(),
                mention.others());
    }

    private static boolean isFormer(String text, int start) {
        return FORMER.matcher(tail(text, start)).find();
    }

    private static String tail(String text, int end) {
        return text.substring(Math.max(0, end - LONGEST_TAIL), end);
    }

    private int endOfOrganAfter(String text, Mention mention, int limit) {
        int at = mention.end();
        if (text.startsWith("'s ", at) || text.startsWith("’s ", at)) {
            at += 2;
        }
        int end = mention.end();
        for (int words = 0; words <= WORDS_AT_MOST; words++) {
            if (at >= limit || text.charAt(at) != ' ') {
                return end;
            }
            PhraseIndex.Match<Head> match = heads.longestAt(text, at + 1, limit);
            if (match == null || match.start() != at + 1) {
                return end;
            }
            at = match.end();
            // "The Russian defence ministry spokesman": the organ ends with the last of the heads.
            end = match.values().get(0).kind().isPresent() ? at : end;
        }
        return end;
    }

    private int startOfOrganBefore(String text, Mention mention, int covered) {
        if (mention.role() != FormRole.NAME
                || !OF_BEFORE.matcher(tail(text, mention.start())).find()) {
            return mention.start();
        }
        // "ministry of foreign affairs of the republic of" is long enough; the limit keeps this linear.
        int from = Math.max(covered, mention.start() - 60);
        Organ last = null;
        for (PhraseIndex.Match<Head> match : heads.find(text, from, mention.start())) {
            Optional<Organ> organ = organ(match);
            if (organ.isPresent()) {
                last = organ.get();
            }
        }
        if (last == null || !isOf(text, last.end(), mention.start())) {
            return mention.start();
        }
        boolean joined = rules(last.kind())
                || !IN_STATE.matcher(text).region(last.end(), mention.start()).matches();
        return joined ? last.start() : mention.start();
    }

    /** "The government in Kyiv" is Ukraine's; soldiers in Syria may be anybody's. */
    private static boolean rules(OrganKind kind) {
        return switch (kind) {
            case GOVERNMENT, HEAD, MINISTER, MINISTRY, PARLIAMENT, OFFICIAL, SIDE -> true;
            case MILITARY, SECURITY, DIPLOMACY, COURT -> false;
        };
    }

    private static boolean isOf(String text, int from, int to) {
        Matcher matcher = OF_STATE.matcher(text).region(from, to);
        return matcher.matches();
    }

    private static Optional<Organ> organ(PhraseIndex.@Nullable Match<Head> match) {
        if (match == null) {
            return Optional.empty();
        }
        Head head = match.values().get(0);
        return head.kind().map(kind -> new Organ(match.start(), match.end(), head.text(), kind, head.office()));
    }
}
