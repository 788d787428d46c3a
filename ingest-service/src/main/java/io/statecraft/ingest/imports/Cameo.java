package io.statecraft.ingest.imports;

import io.statecraft.facts.EventType;
import java.util.Map;
import java.util.Optional;

/** CAMEO codes as PLOVER types. */
final class Cameo {
    private static final Map<String, EventType> ROOTS = Map.ofEntries(
            Map.entry("02", EventType.REQUEST),
            Map.entry("03", EventType.AGREE),
            Map.entry("04", EventType.CONSULT),
            Map.entry("05", EventType.SUPPORT),
            Map.entry("06", EventType.COOPERATE),
            Map.entry("07", EventType.AID),
            Map.entry("08", EventType.CONCEDE),
            Map.entry("09", EventType.ACCUSE),
            Map.entry("10", EventType.REQUEST),
            Map.entry("11", EventType.ACCUSE),
            Map.entry("12", EventType.REJECT),
            Map.entry("13", EventType.THREATEN),
            Map.entry("14", EventType.PROTEST),
            Map.entry("15", EventType.MOBILIZE),
            Map.entry("16", EventType.SANCTION),
            Map.entry("17", EventType.COERCE),
            Map.entry("18", EventType.ASSAULT),
            Map.entry("19", EventType.ASSAULT),
            Map.entry("20", EventType.ASSAULT));
    private static final Map<String, String> MODES =
            Map.of("041", "phone", "042", "visit", "043", "host", "044", "meet", "045", "mediate", "046", "negotiate");
    private static final String SIGNS = "057";
    private static final String DE_ESCALATES = "087";

    private Cameo() {}

    /** The type; absent for statements without an act, which PLOVER has no type for, and for codes that there are not. */
    static Optional<EventType> type(String code) {
        if (code.length() < 2) {
            return Optional.empty();
        }
        if (code.startsWith(DE_ESCALATES)) {
            return Optional.of(EventType.RETREAT);
        }
        return code.equals(SIGNS) ? Optional.of(EventType.AGREE) : Optional.ofNullable(ROOTS.get(code.substring(0, 2)));
    }

    /** The mode, where the code tells one. */
    static Optional<String> mode(String code) {
        return Optional.ofNullable(MODES.get(code));
    }
}
