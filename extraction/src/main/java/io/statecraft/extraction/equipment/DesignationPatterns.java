package io.statecraft.extraction.equipment;

import io.statecraft.facts.ForceCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The regular expressions of letter-number designations, tried in the order of their file. */
final class DesignationPatterns {
    private record Rule(Pattern pattern, ForceCategory category) {}

    /** What the rules can match: a capital or digit and then digits, or a few capitals alone. */
    private static final Pattern CANDIDATE = Pattern.compile("(?<![\\w./-])(?:"
            + "[A-Z0-9][A-Za-z]{0,11}(?:[-/][A-Z])?[- ]?\\d[\\w.]{0,8}(?:-[\\w]{1,4})?"
            + "|[A-Z]{2,4}(?:-[A-Z]{2,3})?)(?![\\w])");

    private static final Pattern PLURAL = Pattern.compile("(?:'s|’s|s)$");

    private final List<Rule> rules = new ArrayList<>();

    void add(String pattern, ForceCategory category) {
        rules.add(new Rule(Pattern.compile(pattern), category));
    }

    /** The category of a whole designation, singular or plural. */
    Optional<ForceCategory> categoryOf(String designation) {
        String singular = PLURAL.matcher(designation).replaceFirst("");
        for (Rule rule : rules) {
            if (rule.pattern().matcher(singular).matches()) {
                return Optional.of(rule.category());
            }
        }
        return Optional.empty();
    }

    /** Adds the designations between two offsets. */
    void addIn(String text, int from, int to, List<EquipmentMention> found) {
        Matcher candidates = CANDIDATE.matcher(text).region(from, to).useTransparentBounds(true);
        while (candidates.find()) {
            int end = candidates.end();
            // A full stop belongs to the sentence, and "Su-35-" to a compound.
            while (end > candidates.start() && ".-".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            int last = end;
            categoryOf(text.substring(candidates.start(), end))
                    .ifPresent(category -> found.add(EquipmentGazetteer.mention(
                            text, candidates.start(), last, category, EquipmentForm.DESIGNATION)));
        }
    }
}
