package io.statecraft.ingest.imports;

import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** A row as a document: a line for each column that has a value, in the order of the columns. */
final class RowText {
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>\\\\^`{|}]+");
    /** BCP 47: no linguistic content. Nobody reads such a document for prose. */
    private static final String NO_LANGUAGE = "zxx";

    private RowText() {}

    static String of(String title, List<String> columns, CSVRecord row) {
        StringBuilder text = new StringBuilder(title);
        for (int i = 0; i < columns.size() && i < row.size(); i++) {
            String value = row.get(i).replaceAll("\\s+", " ").strip();
            if (!value.isEmpty() && !value.equals("NA")) {
                text.append('\n').append(columns.get(i)).append(": ").append(value);
            }
        }
        return text.toString();
    }

    static DocumentDescription described(
            String title, String publisher, Optional<Edtf> published, Optional<String> url) {
        return unread(new DocumentDescription(
                Optional.of(title),
                Optional.of(publisher).filter(name -> !name.isBlank()),
                published,
                url.flatMap(RowText::address),
                Optional.empty()));
    }

    /** An address on the web, where it is one. */
    static Optional<URI> address(String text) {
        return Optional.of(text)
                .filter(address -> WEB.matcher(address).matches())
                .map(URI::create);
    }

    /** The same description of what nobody reads for prose, because what it states is known. */
    static DocumentDescription unread(DocumentDescription given) {
        return new DocumentDescription(
                given.title(), given.publisher(), given.published(), given.url(), Optional.of(NO_LANGUAGE));
    }

    /** A day as {@code 20191024} or {@code 2019-10-24}, whatever stands behind it. */
    static Optional<Edtf> day(String text) {
        String digits = text.replace("-", "");
        if (!digits.matches("\\d{8}.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Edtf.parse(digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
