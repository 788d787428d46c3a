package io.statecraft.query;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where places lie whose names stand in texts: capitals, cities, battlefields; and those that an operator adds. */
@Singleton
final class Gazetteer {
    private static final String OURS = "places.tsv";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int FURTHER_NAMES = 3;
    private static final BigDecimal LATITUDE_MAX = BigDecimal.valueOf(90);
    private static final BigDecimal LONGITUDE_MAX = BigDecimal.valueOf(180);

    private final Map<String, Point> points = new HashMap<>();

    /** A point in WGS 84, in degrees. */
    record Point(BigDecimal latitude, BigDecimal longitude) {
        Point {
            if (latitude.abs().compareTo(LATITUDE_MAX) > 0 || longitude.abs().compareTo(LONGITUDE_MAX) > 0) {
                throw new IllegalArgumentException(latitude + " " + longitude + " is nowhere");
            }
        }
    }

    @Inject
    Gazetteer(QueryConfig config) {
        this(config.placesFile());
    }

    /** With the places of this file, too; what it says goes before what is known here. */
    Gazetteer(Optional<Path> file) {
        try (InputStream ours = Gazetteer.class.getResourceAsStream(OURS)) {
            if (ours == null) {
                throw new IllegalStateException(OURS + " is missing beside " + Gazetteer.class);
            }
            read(OURS, ours);
            if (file.isPresent()) {
                try (InputStream more = Files.newInputStream(file.get())) {
                    read(file.get().toString(), more);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the places cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where a place of this name lies, whatever its capitals and accents; absent where it is not known. */
    Optional<Point> find(String name) {
        return Optional.ofNullable(points.get(key(name)));
    }

    private void read(String file, InputStream lines) throws IOException {
        int number = 0;
        for (String line : new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))
                .lines()
                .toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                try {
                    add(List.of(line.split("\t", -1)));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw new IOException(
                            "%s, line %d: wants name, latitude, longitude and further names, with tabs between them"
                                    .formatted(file, number),
                            e);
                }
            }
        }
    }

    private void add(List<String> columns) {
        Point point = new Point(
                new BigDecimal(columns.get(1).strip()),
                new BigDecimal(columns.get(2).strip()));
        points.put(key(columns.get(0)), point);
        if (columns.size() > FURTHER_NAMES) {
            for (String name : columns.get(FURTHER_NAMES).split("\\|", -1)) {
                points.put(key(name), point);
            }
        }
    }

    private static String key(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('\u2019', '\'')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
