package io.statecraft.extraction.lexicon;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.EventType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Intensity of events, and the PLOVER types of CAMEO codes. */
final class Scale {

    private record Deed(EventType event, String mode) {}

    private final Map<Deed, Double> scores = new HashMap<>();
    private final Map<String, CameoType> types = new HashMap<>();

    Scale(LexiconFiles files) {
        for (DataTable.Row row : files.rows("scores.tsv", "event", "mode", "score")) {
            Deed deed = new Deed(EventType.of(row.cell(0)), LexiconFiles.text(row, 1));
            scores.put(deed, Double.valueOf(row.cell(2)));
        }
        for (DataTable.Row row : files.rows("cameo.tsv", "code", "event", "mode", "meaning")) {
            EventType event = EventType.of(row.cell(1));
            types.put(row.cell(0), new CameoType(event, LexiconFiles.text(row, 2), row.cell(3)));
        }
    }

    double score(EventType event, String mode) {
        Double ofMode = scores.get(new Deed(event, mode));
        return ofMode == null ? scores.getOrDefault(new Deed(event, ""), 0.0) : ofMode;
    }

    Optional<CameoType> cameo(String code) {
        for (int length = code.length(); length > 1; length--) {
            CameoType type = types.get(code.substring(0, length));
            if (type != null) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
