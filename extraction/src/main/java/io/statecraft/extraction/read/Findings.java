package io.statecraft.extraction.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the readers found in one sentence; of two drafts of the same fact the surer one stays. */
public final class Findings {
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    public void add(Draft draft) {
        drafts.merge(draft.key(), draft, (one, other) -> other.confidence() > one.confidence() ? other : one);
    }

    public List<Draft> drafts() {
        return new ArrayList<>(drafts.values());
    }
}
