package io.statecraft.extraction.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the blocks of a cleaned document by its lines: which of them belong together, which are list items. */
final class BlockFinder {

    private static final Pattern BULLET = Pattern.compile("(?:[•◦▪▫‣·●○■□➢➤✓∙⁃]\\s*|[-–—*]\\s+"
            + "|\\(?(?:[a-zA-Z]|\\d{1,2}|[ivxIVX]{1,5})\\)\\s+|(?:\\d{1,2}|[a-z])\\.\\s+(?=\\S))");
    /** "Northern Front – Shelling resumed": a heading that runs on into its text. */
    private static final Pattern LABEL =
            Pattern.compile("(\\p{Lu}\\p{Ll}[\\p{L}'’/]*(?: [\\p{L}'’/]+){0,3}) [–—] (?=\\p{Lu})");

    private static final String FINAL_MARKS = ".!?…:;";
    private static final String CLOSERS = ")]\"'";
    private static final int HEADING_LENGTH_MAX = 160;
    private static final int WRAPPED_WIDTH_MAX = 130;
    private static final int WRAPPED_WIDTH_MIN = 40;
    /** A line shorter than this share of the width was ended by its author and not by the wrapping. */
    private static final double FULL_LINE = 0.65;

    private final String text;
    private final int wrapWidth;

    private BlockFinder(String text, List<Span> lines) {
        this.text = text;
        this.wrapWidth = wrapWidth(lines);
    }

    static List<Block> find(String cleaned) {
        List<Span> lines = lines(cleaned);
        return new BlockFinder(cleaned, lines).blocks(lines);
    }

    private List<Block> blocks(List<Span> lines) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int last = at;
            while (last + 1 < lines.size() && continues(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            add(blocks, lines.get(at).start(), lines.get(last).end());
            at = last + 1;
        }
        return blocks;
    }

    private void add(List<Block> blocks, int start, int end) {
        Span whole = trimmed(start, end);
        int bullet = bulletEnd(whole);
        Span span = trimmed(bullet, whole.end());
        if (span.length() == 0) {
            return;
        }
        boolean running = isFinished(span) || span.length() > HEADING_LENGTH_MAX;
        Matcher label = LABEL.matcher(text).region(span.start(), span.end());
        if (running && label.lookingAt()) {
            blocks.add(new Block(new Span(span.start(), label.end(1)), Unit.HEADING));
            span = trimmed(label.end(), span.end());
        }
        Unit unit = bullet > whole.start() ? Unit.BULLET : running ? Unit.PARAGRAPH : Unit.HEADING;
        blocks.add(new Block(span, unit));
    }

    /** The offset behind the bullet of this line, or its start when it has none. */
    private int bulletEnd(Span line) {
        Matcher bullet = BULLET.matcher(text).region(line.start(), line.end());
        return bullet.lookingAt() ? bullet.end() : line.start();
    }

    private boolean isFinished(Span span) {
        int last = span.end() - 1;
        while (last > span.start() && CLOSERS.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return FINAL_MARKS.indexOf(text.charAt(last)) >= 0;
    }

    private boolean continues(Span line, Span next) {
        Span lineText = trimmed(line.start(), line.end());
        Span nextText = trimmed(next.start(), next.end());
        if (lineText.length() == 0 || nextText.length() == 0 || bulletEnd(nextText) > nextText.start()) {
            return false;
        }
        if (wrapWidth > 0 && line.length() >= wrapWidth * FULL_LINE) {
            return true;
        }
        return !isFinished(lineText) && Character.isLowerCase(text.charAt(nextText.start()));
    }

    /** The width at which the document was wrapped, or 0 when its lines are its paragraphs. */
    private int wrapWidth(List<Span> lines) {
        int longest = lines.stream().mapToInt(Span::length).max().orElse(0);
        if (longest > WRAPPED_WIDTH_MAX || longest < WRAPPED_WIDTH_MIN) {
            return 0;
        }
        int followed = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = trimmed(lines.get(i).start(), lines.get(i).end());
            if (line.length() > 0 && !isBlank(lines.get(i + 1))) {
                followed++;
                boolean full = lines.get(i).length() >= longest * FULL_LINE;
                broken += full && !isFinished(line) ? 1 : 0;
            }
        }
        return followed > 0 && broken * 2 >= followed ? longest : 0;
    }

    private boolean isBlank(Span line) {
        return trimmed(line.start(), line.end()).length() == 0;
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                boolean insideLineEnd =
                        i > 0 && i < text.length() && text.charAt(i) == '\n' && text.charAt(i - 1) == '\r';
                if (!insideLineEnd) {
                    lines.add(new Span(start, i));
                }
                start = i + 1;
            }
        }
        return lines;
    }
}
