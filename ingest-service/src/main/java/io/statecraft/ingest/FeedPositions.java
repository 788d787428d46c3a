package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of what was taken from each feed, so that a start takes nothing twice. */
@Singleton
class FeedPositions {
    private final javax.sql.DataSource database;

    FeedPositions(@DataSource("ingest") javax.sql.DataSource database) {
        this.database = database;
    }

    /** With what headers to ask for the feed, so that it answers only when it has changed since all of it was taken. */
    Map<String, String> conditions(URI feed) throws SQLException {
        String sql = "select etag, last_modified from ingest.feed where address = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, feed.toString());
            try (ResultSet row = query.executeQuery()) {
                Map<String, String> conditions = new HashMap<>();
                if (row.next()) {
                    Optional.ofNullable(row.getString(1)).ifPresent(tag -> conditions.put("If-None-Match", tag));
                    Optional.ofNullable(row.getString(2)).ifPresent(at -> conditions.put("If-Modified-Since", at));
                }
                return conditions;
            }
        }
    }

    /** All of the feed was taken as it was in this answer. */
    void taken(URI feed, Fetched answer) throws SQLException {
        String sql = """
                insert into ingest.feed (address, etag, last_modified) values (?, ?, ?)
                on conflict (address) do update set etag = excluded.etag, last_modified = excluded.last_modified""";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, feed.toString());
            upsert.setString(2, answer.etag().orElse(null));
            upsert.setString(3, answer.lastModified().orElse(null));
            upsert.executeUpdate();
        }
    }

    /** Whether this version of an entry was taken. */
    boolean isTaken(URI feed, String entry, String version) throws SQLException {
        String sql = "select 1 from ingest.feed_entry where address = ? and entry = ? and version = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, feed.toString());
            query.setString(2, entry);
            query.setString(3, version);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /** This version of an entry was taken. */
    void taken(URI feed, String entry, String version) throws SQLException {
        String sql = """
                insert into ingest.feed_entry (address, entry, version) values (?, ?, ?)
                on conflict (address, entry) do update set version = excluded.version""";
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, feed.toString());
            upsert.setString(2, entry);
            upsert.setString(3, version);
            upsert.executeUpdate();
        }
    }
}
