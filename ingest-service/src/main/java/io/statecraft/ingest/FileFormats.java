package io.statecraft.ingest;

import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.service.Problem;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Text and title out of text, HTML, PDF and DOCX files, within limits of size and time. */
@Singleton
class FileFormats {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final List<String> ALLOWED = List.of(
            "text/plain",
            "text/html",
            "application/xhtml+xml",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final IngestConfig config;
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("file-formats-", 0).factory());
    private final DefaultDetector detector;
    private final Parser parser;

    FileFormats(IngestConfig config) {
        this.config = config;
        this.detector = new DefaultDetector(FileFormats.class.getClassLoader());
        this.parser =
                new AutoDetectParser(detector, new TXTParser(), new JSoupParser(), new PDFParser(), new OOXMLParser());
    }

    /**
     * What a file says.
     *
     * @param text its text, not normalised
     * @param title the title that the file itself gives
     * @param created when the file says that it was made, an ISO 8601 day
     */
    record Content(String text, Optional<String> title, Optional<Edtf> created) {
        DocumentDescription description(DocumentDescription given) {
            return new DocumentDescription(
                    given.title().or(this::title), given.publisher(), given.published(), given.url(), given.language());
        }
    }

    /** The content of this file; a {@link Problem} when its format is not one of ours or it breaks a limit. */
    Content read(Path file, String name) {
        Future<Content> reading = workers.submit(() -> parse(file, name));
        try {
            return reading.get(config.formatTimeMax().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw Problem.of(TOO_LARGE, "document-too-slow", name + " takes too long to read.")
                    .asException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + name, e);
        } catch (ExecutionException e) {
            throw problem(name, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private Content parse(Path file, String name) throws IOException, TikaException, SAXException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (InputStream in = Files.newInputStream(file);
                TikaInputStream stream = TikaInputStream.get(in)) {
            MediaType type = detector.detect(stream, metadata).getBaseType();
            if (!ALLOWED.contains(type.toString()) && !type.getType().equals("text")) {
                throw Problem.of(UNSUPPORTED, "unsupported-media-type", name + " is " + type + ".")
                        .at("file", ALLOWED)
                        .asException();
            }
            BodyContentHandler body = new BodyContentHandler(config.textCharactersMax());
            parser.parse(stream, body, metadata, new ParseContext());
            return new Content(
                    body.toString(), Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE)), Optional.empty());
        }
    }

    private RuntimeException problem(String name, Throwable cause) {
        if (cause instanceof RuntimeException known
                && known.getClass().getPackageName().startsWith("io.statecraft")) {
            return known;
        }
        if (WriteLimitReachedException.isWriteLimitReached(cause)) {
            return Limits.tooLong(config.textCharactersMax());
        }
        return Problem.of(BAD_REQUEST, "unreadable-document", name + " cannot be read: " + cause.getMessage())
                .asException();
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }
}
