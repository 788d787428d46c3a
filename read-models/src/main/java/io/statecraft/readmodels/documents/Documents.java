package io.statecraft.readmodels.documents;

import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which documents came in, and what was read from them? */
public final class Documents implements ReadModel<DocumentRow> {
    @Override
    public String name() {
        return "documents";
    }

    /** The topic with its own name carries the events themselves. */
    @Override
    public String topic() {
        return "statecraft.known-documents.v1";
    }

    @Override
    public String question() {
        return "Which documents came in, and what was read from them?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<DocumentRow> rowType() {
        return DocumentRow.class;
    }

    @Override
    public List<DocumentRow> rowsSaidBy(Event event) {
        return event.data() instanceof DocumentRegistered registered
                ? List.of(DocumentRow.of(registered.document()))
                : List.of();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.computed(this, name(), question(), DocumentAnswer.class, "documents.sql", "document")
                        .identifiedBy("document"),
                View.computed(
                                this,
                                "document-texts",
                                "What is the text of a document?",
                                TextAnswer.class,
                                "document-texts.sql",
                                "document")
                        .identifiedBy("document"));
    }
}
