package io.statecraft.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of event data of our own, in the layouts of the data sets. */
public final class EventData {
    public static final String ICEWS_HEADER =
            "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text"
                    + "\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher"
                    + "\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
    public static final String UCDP_HEADER =
            "id,type_of_violence,conflict_name,side_a,side_b,source_office,source_date,"
                    + "source_headline,where_coordinates,country,date_start,date_end,best\n";

    private EventData() {}

    /** A row of GDELT; actors are {@code name/country/known group/type}, the last three may be empty. */
    public static String gdelt(String id, String day, String one, String code, String other, String url) {
        List<String> row = new ArrayList<>(Collections.nCopies(61, ""));
        row.set(0, id);
        row.set(1, day);
        actor(row, 5, one);
        actor(row, 15, other);
        row.set(26, code);
        row.set(52, "Trieste, Freedonia");
        row.set(59, day + "120000");
        row.set(60, url);
        return String.join("\t", row) + "\n";
    }

    private static void actor(List<String> row, int first, String actor) {
        String[] parts = actor.split("/", -1);
        row.set(first, parts[1] + parts[3]);
        row.set(first + 1, parts[0]);
        row.set(first + 2, parts[1]);
        row.set(first + 3, parts[2]);
        row.set(first + 7, parts[3]);
    }

    /** A row of ICEWS; actors are {@code name/sectors/country}. */
    public static String icews(String id, String day, String one, String code, String other, String story) {
        String[] source = one.split("/", -1);
        String[] target = other.split("/", -1);
        return String.join(
                        "\t",
                        id,
                        day,
                        source[0],
                        source[1],
                        source[2],
                        "text",
                        code,
                        "1",
                        target[0],
                        target[1],
                        target[2],
                        story,
                        "2",
                        "Adriatic \"Review",
                        "Trieste",
                        "NA",
                        "NA",
                        "Italy",
                        "45.6",
                        "13.8")
                + "\n";
    }

    public static String ucdp(String id, String violence, String one, String other, String from, String to) {
        return "%s,%s,War,%s,%s,Adriatic Review;Other,2013-01-03,\"A \"\"headline\"\", with\nlines\",Trieste,Syria,%s,%s,2\n"
                .formatted(id, violence, one, other, from, to);
    }
}
