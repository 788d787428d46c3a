package io.statecraft.query;

import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How an answer is written. */
enum Format {
    /** A page of rows with what was asked. */
    JSON(Format.JSON_TYPE, MediaType.APPLICATION_JSON),
    /** All rows as RFC 4180 has them. */
    CSV(Format.CSV_TYPE, "text/csv;charset=UTF-8;header=present"),
    /** All rows, each a JSON object on a line. */
    NDJSON(Format.NDJSON_TYPE, Format.NDJSON_TYPE),
    /** All rows as edges of a graph, in GraphML. */
    GRAPHML(Format.GRAPHML_TYPE, Format.GRAPHML_TYPE),
    /** All rows as edges of a graph, in GEXF 1.3. */
    GEXF(Format.GEXF_TYPE, Format.GEXF_TYPE),
    /** All rows as features at the places that they name, GeoJSON. */
    GEOJSON(Format.GEOJSON_TYPE, Format.GEOJSON_TYPE),
    /** All rows as a table of typed columns, Apache Parquet. */
    PARQUET(Format.PARQUET_TYPE, Format.PARQUET_TYPE),
    /** All facts as a bundle of STIX 2.1. */
    STIX(Format.STIX_TYPE, Format.STIX_TYPE + ";version=2.1"),
    /** All interactions among the facts, one line for each pair of actors, coded in PLOVER and CAMEO. */
    PLOVER(Format.PLOVER_TYPE, Format.PLOVER_TYPE + ";charset=UTF-8;header=present"),
    /** All facts, their actors and documents as entities of FollowTheMoney, each a JSON object on a line. */
    FTM(Format.FTM_TYPE, Format.FTM_TYPE),
    /** The same as single statements, a table. */
    FTM_STATEMENTS(Format.FTM_STATEMENTS_TYPE, Format.FTM_STATEMENTS_TYPE + ";charset=UTF-8;header=present");

    static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String GRAPHML_TYPE = "application/graphml+xml";
    static final String GEXF_TYPE = "application/gexf+xml";
    static final String GEOJSON_TYPE = "application/geo+json";
    static final String PARQUET_TYPE = "application/vnd.apache.parquet";
    static final String STIX_TYPE = "application/stix+json";
    static final String PLOVER_TYPE = "text/tab-separated-values";
    static final String FTM_TYPE = "application/x-followthemoney+ndjson";
    static final String FTM_STATEMENTS_TYPE = "application/x-followthemoney-statements+csv";
    private static final int NOT_ACCEPTABLE = 406;

    private final MediaType accepted;
    private final String written;

    Format(String accepted, String written) {
        this.accepted = MediaType.valueOf(accepted);
        this.written = written;
    }

    /** The media type of what is written. */
    String mediaType() {
        return written;
    }

    /** The media type that a client asks with. */
    String type() {
        return accepted.toString();
    }

    /** The formats that this view can be written in. */
    static List<Format> of(View view) {
        if (view == ReadModels.CITED_FACTS) {
            return List.of(JSON, CSV, NDJSON, PARQUET, STIX, PLOVER, FTM, FTM_STATEMENTS);
        }
        List<Format> formats = new ArrayList<>(ofRows());
        formats.add(PARQUET);
        view.graph().ifPresent(graph -> formats.addAll(List.of(GRAPHML, GEXF)));
        if (!GeoFile.places(view).isEmpty()) {
            formats.add(GEOJSON);
        }
        return List.copyOf(formats);
    }

    /** The formats that changes of this view can be written in. */
    static List<Format> ofChanges(View view) {
        return view == ReadModels.CITED_FACTS ? List.of(JSON, CSV, NDJSON, STIX) : ofRows();
    }

    /** The formats that any rows can be written in. */
    static List<Format> ofRows() {
        return List.of(JSON, CSV, NDJSON);
    }

    /** Whether it is made of whole facts. */
    boolean ofFacts() {
        return switch (this) {
            case STIX, PLOVER, FTM, FTM_STATEMENTS -> true;
            case JSON, CSV, NDJSON, GRAPHML, GEXF, GEOJSON, PARQUET -> false;
        };
    }

    /** What of these, the most wanted first, is among the possible formats. */
    static Format chosen(List<MediaType> wanted, List<Format> possible) {
        Optional<Format> chosen =
                wanted.stream().flatMap(type -> fitting(type, possible)).findFirst();
        boolean impossible = wanted.stream()
                .anyMatch(type -> fitting(type, List.of(values())).findAny().isPresent());
        if (chosen.isEmpty() && impossible) {
            throw Problem.of(NOT_ACCEPTABLE, "not-acceptable", "This answer has no such format.")
                    .at(
                            "Accept",
                            possible.stream()
                                    .map(format -> format.accepted.toString())
                                    .toList())
                    .asException();
        }
        return chosen.orElse(JSON);
    }

    private static Stream<Format> fitting(MediaType type, List<Format> formats) {
        return formats.stream().filter(format -> type.isCompatible(format.accepted));
    }
}
