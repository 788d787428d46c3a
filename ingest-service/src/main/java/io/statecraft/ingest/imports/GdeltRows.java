package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Edtf;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of GDELT 2.0, by the columns of its codebook. An actor is a state when it has the code of one and no role beside the
 * state's own organs; otherwise its name, with its country, is its id.
 */
final class GdeltRows implements EventRows {
    private static final List<String> COLUMNS =
            List.of(("GlobalEventID Day MonthYear Year FractionDate Actor1Code Actor1Name Actor1CountryCode"
                            + " Actor1KnownGroupCode Actor1EthnicCode Actor1Religion1Code Actor1Religion2Code"
                            + " Actor1Type1Code Actor1Type2Code Actor1Type3Code Actor2Code Actor2Name Actor2CountryCode"
                            + " Actor2KnownGroupCode Actor2EthnicCode Actor2Religion1Code Actor2Religion2Code"
                            + " Actor2Type1Code Actor2Type2Code Actor2Type3Code IsRootEvent EventCode EventBaseCode"
                            + " EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone"
                            + " Actor1Geo_Type Actor1Geo_Fullname Actor1Geo_CountryCode Actor1Geo_ADM1Code"
                            + " Actor1Geo_ADM2Code Actor1Geo_Lat Actor1Geo_Long Actor1Geo_FeatureID Actor2Geo_Type"
                            + " Actor2Geo_Fullname Actor2Geo_CountryCode Actor2Geo_ADM1Code Actor2Geo_ADM2Code"
                            + " Actor2Geo_Lat Actor2Geo_Long Actor2Geo_FeatureID ActionGeo_Type ActionGeo_Fullname"
                            + " ActionGeo_CountryCode ActionGeo_ADM1Code ActionGeo_ADM2Code ActionGeo_Lat"
                            + " ActionGeo_Long ActionGeo_FeatureID DATEADDED SOURCEURL")
                    .split(" "));
    private static final Set<String> ORGANS = Set.of("", "GOV", "MIL", "LEG", "JUD", "SPY", "COP");

    @Override
    public ImportedRow read(CSVRecord row) {
        if (row.size() != COLUMNS.size()) {
            return new ImportedRow.LeftOut("the row has not " + COLUMNS.size() + " columns");
        }
        Optional<Edtf> day = RowText.day(value(row, "Day"));
        Optional<ObjectNode> actor = actor(row, "Actor1");
        Optional<ObjectNode> recipient = actor(row, "Actor2");
        if (day.isEmpty()) {
            return new ImportedRow.LeftOut("no date");
        }
        if (actor.isEmpty() || recipient.isEmpty()) {
            return new ImportedRow.LeftOut("an actor is missing or has neither country nor known group");
        }
        String title = "GDELT event " + value(row, "GlobalEventID");
        String url = value(row, "SOURCEURL");
        return Interacting.cameo(
                value(row, "EventCode"),
                actor.get(),
                recipient.get(),
                day.get().toString(),
                value(row, "ActionGeo_Fullname"),
                new Interacting.CameoSource(
                        RowText.of(title, COLUMNS, row),
                        RowText.described(title, host(url), RowText.day(value(row, "DATEADDED")), Optional.of(url))));
    }

    @Override
    public Optional<Meeting> meeting(CSVRecord row) {
        if (row.size() != COLUMNS.size() || !Meeting.twoSided(value(row, "EventCode"))) {
            return Optional.empty();
        }
        return Optional.of(new Meeting(
                value(row, "Day"),
                value(row, "EventCode"),
                value(row, "Actor1Code"),
                value(row, "Actor2Code"),
                value(row, "SOURCEURL")));
    }

    private static Optional<ObjectNode> actor(CSVRecord row, String which) {
        String name = value(row, which + "Name");
        String country = value(row, which + "CountryCode");
        boolean state = ImportedActor.isState(country);
        if (state && ORGANS.contains(value(row, which + "Type1Code"))) {
            return Optional.of(ImportedActor.ofState(country, name));
        }
        if (!value(row, which + "KnownGroupCode").isEmpty()) {
            return ImportedActor.ofName(name, name);
        }
        return state ? ImportedActor.ofName(name + " " + country, name) : Optional.empty();
    }

    private static String value(CSVRecord row, String column) {
        return row.get(COLUMNS.indexOf(column)).strip();
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("GDELT");
        } catch (IllegalArgumentException e) {
            return "GDELT";
        }
    }
}
