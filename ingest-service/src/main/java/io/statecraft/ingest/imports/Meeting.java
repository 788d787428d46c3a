package io.statecraft.ingest.imports;

import java.util.Set;

/**
 * What two did with each other, told from one side.
 *
 * @param date when
 * @param code CAMEO code
 * @param teller from whose side
 * @param other the other side
 * @param story where it is told
 */
record Meeting(String date, String code, String teller, String other, String story) {
    private static final Set<String> MUTUAL =
            Set.of("030", "036", "040", "041", "044", "045", "046", "057", "060", "061", "062", "063", "064");
    private static final String VISITS = "042";
    private static final String HOSTS = "043";

    /** Whether the other side does the same when one side does this. */
    static boolean twoSided(String code) {
        return MUTUAL.contains(code) || code.equals(VISITS) || code.equals(HOSTS);
    }

    Meeting fromTheOtherSide() {
        String otherCode =
                switch (code) {
                    case VISITS -> HOSTS;
                    case HOSTS -> VISITS;
                    default -> code;
                };
        return new Meeting(date, otherCode, other, teller, story);
    }
}
