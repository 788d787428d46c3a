package io.statecraft.ingest;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.service.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A folder whose files are documents. What was registered is moved to {@code taken/}; what is no document to {@code refused/},
 * with the reason beside it. What the broker does not acknowledge stays and is tried again.
 *
 * <p>A file is taken when it looks as it did the last time: until then somebody may still be writing it. A copy of a document
 * that is known says nothing new, so that a crash between the two steps does no harm.
 */
final class WatchedFolder implements WatchedSource {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class);

    private final Path folder;
    private final FileFormats formats;
    private final Registrar registrar;
    private final int textCharactersMax;
    private Map<Path, Look> before = Map.of();

    /** How a file looked. */
    private record Look(long size, FileTime changed) {}

    WatchedFolder(Path folder, FileFormats formats, Registrar registrar, int textCharactersMax) {
        this.folder = folder;
        this.formats = formats;
        this.registrar = registrar;
        this.textCharactersMax = textCharactersMax;
    }

    /** Takes what has not changed since the last look. */
    @Override
    public void look() throws IOException {
        Map<Path, Look> now = new HashMap<>();
        for (Path file : files()) {
            Look look = new Look(Files.size(file), Files.getLastModifiedTime(file));
            now.put(file, look);
            if (look.equals(before.get(file))) {
                take(file);
            }
        }
        before = now;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith(".") && !name(file).endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    private void take(Path file) throws IOException {
        try {
            FileFormats.Content content = formats.read(file, name(file));
            Document document = Limits.document(
                    content.text(), content.description(DocumentDescription.unknown()), textCharactersMax);
            registrar.registerIfNew(document, UUID.randomUUID().toString());
            LOG.infof("taken from folder document=%s file=%s", document.id(), file);
            move(file, "taken");
        } catch (ProblemException e) {
            if (e.problem().mayPass()) {
                LOG.warnf(
                        "file=%s stays and is tried again: %s",
                        file, e.problem().detail());
                return;
            }
            LOG.warnf("refused file=%s problem=%s", file, e.problem().detail());
            Path refused = move(file, "refused");
            Files.writeString(
                    refused.resolveSibling(name(file) + ".problem.txt"),
                    e.problem().detail() + '\n');
        }
    }

    private Path move(Path file, String to) throws IOException {
        Path target = Files.createDirectories(folder.resolve(to)).resolve(name(file));
        return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public String toString() {
        return "folder=" + folder;
    }
}
