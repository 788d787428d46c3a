package io.statecraft.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.View;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * Rows as a collection of features, GeoJSON (RFC 7946): the row is the properties, the place that it names the point. A place
 * that nobody knows, or none, is the geometry {@code null}: no row is left out.
 */
final class GeoFile implements RowFile {
    /** Columns that name a place. */
    private static final List<String> PLACES = List.of("place", "area");

    private final Writer out;
    private final List<String> places;
    private final Gazetteer gazetteer;
    private String separator = "\n";

    GeoFile(Writer out, List<String> places, Gazetteer gazetteer) {
        this.out = out;
        this.places = places;
        this.gazetteer = gazetteer;
    }

    /** The columns of this view that name a place, the more exact first. */
    static List<String> places(View view) {
        return PLACES.stream()
                .filter(name -> view.columns().stream()
                        .anyMatch(column -> column.property().equals(name)))
                .toList();
    }

    @Override
    public void begin() throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    }

    @Override
    public void row(ObjectNode row) throws IOException {
        ObjectNode feature = JsonNodeFactory.instance.objectNode();
        feature.put("type", "Feature");
        Optional<Gazetteer.Point> point = places.stream()
                .map(place -> Optional.ofNullable(row.path(place).textValue()).flatMap(gazetteer::find))
                .flatMap(Optional::stream)
                .findFirst();
        if (point.isPresent()) {
            ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
            geometry.putArray("coordinates")
                    .add(point.get().longitude())
                    .add(point.get().latitude());
        } else {
            feature.putNull("geometry");
        }
        feature.set("properties", row);
        out.write(separator);
        out.write(feature.toString());
        separator = ",\n";
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }
}
