package io.statecraft.ingest;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.service.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Entries of feeds as documents: the whole content where the feed brings it, otherwise the page that the entry links to, and
 * where that is gone or no document, the summary.
 */
final class FeedEntries {
    private static final Logger LOG = Logger.getLogger(FeedEntries.class);

    private final FileFormats formats;
    private final Registrar registrar;
    private final int textCharactersMax;

    FeedEntries(FileFormats formats, Registrar registrar, int textCharactersMax) {
        this.formats = formats;
        this.registrar = registrar;
        this.textCharactersMax = textCharactersMax;
    }

    /** Registers an entry; false when that is to be tried again later. What is no document is passed over, with a warning. */
    boolean take(URI address, SyndFeed feed, SyndEntry entry) throws InterruptedException {
        Optional<URI> link = link(address, entry);
        try {
            String text = text(entry, link);
            Document document = Limits.document(text, description(feed, entry, link), textCharactersMax);
            registrar.registerIfNew(document, UUID.randomUUID().toString());
            LOG.infof("taken from feed=%s document=%s entry=%s", address, document.id(), entry.getTitle());
            return true;
        } catch (ProblemException e) {
            boolean later = e.problem().mayPass();
            LOG.warnf(
                    "entry=%s of feed=%s is %s: %s",
                    entry.getTitle(),
                    address,
                    later ? "tried again later" : "passed over",
                    e.problem().detail());
            return !later;
        } catch (IOException e) {
            LOG.warnf("entry=%s of feed=%s is tried again later: %s", entry.getTitle(), address, e.getMessage());
            return false;
        }
    }

    private String text(SyndEntry entry, Optional<URI> link) throws IOException, InterruptedException {
        Optional<String> whole = entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(content -> content != null && !content.isBlank())
                .findFirst();
        if (whole.isPresent()) {
            return plain(whole.get());
        }
        String summary = Optional.ofNullable(entry.getDescription())
                .map(SyndContent::getValue)
                .orElse("");
        if (link.isEmpty()) {
            return plain(summary);
        }
        Fetched page = Fetched.from(link.get(), Map.of());
        if (page.isThere()) {
            try {
                return read(page.body(), page.type().endsWith("html") ? "page.html" : "page");
            } catch (ProblemException e) {
                LOG.warnf(
                        "only the summary of %s can be read: %s",
                        link.get(), e.problem().detail());
            }
        } else if (!page.isGone()) {
            throw new IOException(link.get() + " answers with status " + page.status());
        }
        return plain(summary);
    }

    private String plain(String html) throws IOException {
        return html.isBlank()
                ? ""
                : read(("<meta charset=\"utf-8\">" + html).getBytes(StandardCharsets.UTF_8), "entry.html");
    }

    private String read(byte[] content, String name) throws IOException {
        Path file = Files.createTempFile("statecraft-feed-", ".entry");
        try {
            return formats.read(Files.write(file, content), name).text();
        } finally {
            Files.delete(file);
        }
    }

    private static DocumentDescription description(SyndFeed feed, SyndEntry entry, Optional<URI> link) {
        return new DocumentDescription(
                Optional.ofNullable(entry.getTitle()).map(String::strip).filter(title -> !title.isEmpty()),
                Optional.ofNullable(feed.getTitle()).map(String::strip).filter(title -> !title.isEmpty()),
                Stream.of(Optional.ofNullable(entry.getPublishedDate()), Optional.ofNullable(entry.getUpdatedDate()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(date -> Edtf.day(LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC))),
                link,
                Optional.empty());
    }

    private static Optional<URI> link(URI address, SyndEntry entry) {
        try {
            return Optional.ofNullable(entry.getLink())
                    .map(link -> address.resolve(link.strip()))
                    .filter(link -> "http".equals(link.getScheme()) || "https".equals(link.getScheme()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
