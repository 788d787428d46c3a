package io.statecraft.ingest.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Json;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Actors as data sets name them: states by their code or English name, anyone else by a slug of the name. */
final class ImportedActor {
    private static final Set<String> CODES = Stream.of(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getISO3Country())
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, String> NAMES = Stream.of(Locale.getISOCountries())
            .map(code -> Locale.of("", code))
            .collect(Collectors.toUnmodifiableMap(
                    country -> slug(country.getDisplayCountry(Locale.ENGLISH)), Locale::getISO3Country));
    /** Names that data sets use and Java does not. */
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("russian-federation", "RUS"),
            Map.entry("russia-soviet-union", "RUS"),
            Map.entry("turkey", "TUR"),
            Map.entry("czech-republic", "CZE"),
            Map.entry("bosnia-herzegovina", "BIH"),
            Map.entry("bosnia-and-herzegovina", "BIH"),
            Map.entry("myanmar-burma", "MMR"),
            Map.entry("myanmar", "MMR"),
            Map.entry("burma", "MMR"),
            Map.entry("dr-congo-zaire", "COD"),
            Map.entry("democratic-republic-of-congo", "COD"),
            Map.entry("democratic-republic-of-the-congo", "COD"),
            Map.entry("congo", "COG"),
            Map.entry("ivory-coast", "CIV"),
            Map.entry("yemen-north-yemen", "YEM"),
            Map.entry("cambodia-kampuchea", "KHM"),
            Map.entry("macedonia", "MKD"),
            Map.entry("swaziland", "SWZ"),
            Map.entry("cape-verde", "CPV"),
            Map.entry("hong-kong", "HKG"),
            Map.entry("macao", "MAC"),
            Map.entry("occupied-palestinian-territory", "PSE"),
            Map.entry("palestinian-territory-occupied", "PSE"),
            Map.entry("united-states-of-america", "USA"),
            Map.entry("holy-see-vatican-city", "VAT"));

    private ImportedActor() {}

    /** Whether this is the code of a state of today. */
    static boolean isState(String code) {
        return CODES.contains(code);
    }

    /** The code of the state with this English name. */
    static Optional<String> state(String name) {
        String slug = slug(name);
        return Optional.ofNullable(OTHER_NAMES.get(slug)).or(() -> Optional.ofNullable(NAMES.get(slug)));
    }

    /** The state with this code, in the public JSON of a fact. */
    static ObjectNode ofState(String code, String name) {
        return json(code, name);
    }

    /** Whoever is no state, known by this name, which may look like the code of one; absent for no name. */
    static Optional<ObjectNode> ofName(String known, String name) {
        return Optional.of(slug(known)).filter(slug -> !slug.isEmpty()).map(slug -> json(slug, name));
    }

    private static ObjectNode json(String id, String name) {
        return Json.MAPPER.valueToTree(name.isBlank() ? Actor.of(id) : Actor.of(id, name));
    }

    static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Ll}\\p{Lo}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
