package io.statecraft.query;

import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.InvalidQuestionException;
import io.statecraft.service.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Query parameters by their types; what cannot be read is a {@link Problem} that names the parameter. */
record Parameters(MultivaluedMap<String, String> given) {
    private static final int BAD_REQUEST = 400;
    private static final Pattern DOCUMENT_ID = Pattern.compile("[0-9a-f]{40}");

    /** A parameter that can be given once. */
    Optional<String> one(String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw invalid(name, name + " can be given once.");
        }
        return values.stream().findFirst();
    }

    /** Values with commas between them, or in several parameters, or both; each counts once. */
    List<String> list(String name) {
        return given.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
    }

    Optional<Edtf> date(String name) {
        return one(name).map(text -> {
            try {
                return Edtf.parse(text);
            } catch (IllegalArgumentException e) {
                throw invalid(
                        name,
                        name + " must be a date in EDTF: " + e.getMessage(),
                        "2021-07-08",
                        "2021-07",
                        "2021",
                        "2021-05/2021-06");
            }
        });
    }

    Optional<Instant> instant(String name) {
        return one(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw invalid(name, name + " must be a point of time in RFC 3339, was " + text, "2021-07-08T12:00:00Z");
            }
        });
    }

    Optional<Integer> number(String name, int most) {
        return one(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw noNumber(name, most, text);
            }
            throw noNumber(name, most, text);
        });
    }

    boolean truth(String name) {
        return one(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw invalid(name, name + " is true or false, was " + text, "true", "false");
                })
                .orElse(false);
    }

    Optional<String> document(String name) {
        return one(name).map(text -> {
            if (!DOCUMENT_ID.matcher(text).matches()) {
                throw invalid(name, name + " is the id that POST /documents answers with, was " + text);
            }
            return text;
        });
    }

    private static RuntimeException noNumber(String name, int most, String text) {
        return invalid(name, "%s must be a whole number from 1 to %d, was %s".formatted(name, most, text));
    }

    /** What a view refused, as a problem. */
    static Problem problem(InvalidQuestionException e) {
        return Problem.of(BAD_REQUEST, "invalid-value", String.valueOf(e.getMessage()))
                .at(e.field(), e.allowed());
    }

    static RuntimeException invalid(String name, String detail, String... allowed) {
        return Problem.of(BAD_REQUEST, "invalid-value", detail)
                .at(name, List.of(allowed))
                .asException();
    }
}
