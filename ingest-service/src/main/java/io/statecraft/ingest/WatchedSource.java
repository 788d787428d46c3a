package io.statecraft.ingest;

import java.io.IOException;
import java.sql.SQLException;

/** A place where documents turn up by themselves. */
interface WatchedSource {
    /** Takes in what is new there; fails where the place itself cannot be looked into, and is then asked again. */
    void look() throws IOException, SQLException, InterruptedException;
}
