package io.statecraft.ingest;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An RSS or Atom feed whose entries are documents, the oldest first. It is asked with conditions (RFC 9110, section 13), so
 * that it is read only when it has changed; an entry is taken again when the feed says that it was updated.
 */
final class WatchedFeed implements WatchedSource {
    private final URI address;
    private final FeedPositions positions;
    private final FeedEntries entries;

    WatchedFeed(URI address, FeedPositions positions, FeedEntries entries) {
        this.address = address;
        this.positions = positions;
        this.entries = entries;
    }

    /** Takes what is new; what cannot be taken now is tried again the next time. */
    @Override
    public void look() throws IOException, SQLException, InterruptedException {
        Fetched answer = Fetched.from(address, positions.conditions(address));
        if (answer.status() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            return;
        }
        if (!answer.isThere()) {
            throw new IOException("it answers with status " + answer.status());
        }
        SyndFeed feed = parsed(answer.body());
        List<SyndEntry> oldestFirst = feed.getEntries().reversed();
        boolean complete = true;
        for (SyndEntry entry : oldestFirst) {
            String name = Stream.of(entry.getUri(), entry.getLink(), entry.getTitle())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            String version = String.valueOf(Optional.ofNullable(entry.getUpdatedDate())
                    .map(Date::toInstant)
                    .orElse(null));
            if (!positions.isTaken(address, name, version)) {
                if (entries.take(address, feed, entry)) {
                    positions.taken(address, name, version);
                } else {
                    complete = false;
                }
            }
        }
        if (complete) {
            positions.taken(address, answer);
        }
    }

    private static SyndFeed parsed(byte[] body) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            SyndFeed feed = new SyndFeedInput().build(reader);
            feed.setEntries(Objects.requireNonNullElse(feed.getEntries(), Collections.emptyList()));
            return feed;
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException("it is no RSS or Atom feed: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "feed=" + address;
    }
}
