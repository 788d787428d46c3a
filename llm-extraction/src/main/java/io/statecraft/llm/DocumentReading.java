package io.statecraft.llm;

import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import io.statecraft.llm.ModelFailure.Reach;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One document on its way through the model. */
final class DocumentReading {
    /** What the model says about a window. */
    interface Source {
        Answer answer(Document document, Window window, Budget budget) throws ModelFailure;
    }

    private final Document document;
    private final String extractor;
    private final Source source;
    private final Availability availability;
    private final Budget budget;
    private final Sentences sentences;
    private final Deque<Window> waiting;
    private final Rejections rejections = new Rejections();
    private final Retellings facts = new Retellings();
    private final List<Window> unread = new ArrayList<>();
    private final FactReader reader;
    private int read;
    private String trouble = "";

    DocumentReading(
            Document document, String extractor, LlmSettings settings, Source source, Availability availability) {
        this.document = document;
        this.extractor = extractor;
        this.source = source;
        this.availability = availability;
        this.budget = new Budget(settings.callsMax(), settings.tokensMax());
        this.sentences = Sentences.of(document.text(), settings.windowCharacters());
        this.waiting = new ArrayDeque<>(Window.of(sentences, settings.windowCharacters()));
        this.reader = new FactReader(document, extractor, sentences, rejections);
    }

    /** What the model read, and for what it did not, what the other engine reads there. */
    Extraction extraction(Extractor standIn) {
        if (availability.resting()) {
            leave(Reach.DOCUMENT, "the service failed a moment ago");
        }
        while (!waiting.isEmpty()) {
            readNext();
        }
        if (unread.isEmpty()) {
            return new Extraction(extractor, facts.inOrder(), sentences.count(), rejections.line(), Optional.empty());
        }
        Extraction instead = standIn.extract(document);
        if (read == 0) {
            return new Extraction(
                    instead.extractor(), instead.facts(), instead.sentences(), note(instead), instead.problem());
        }
        facts.add(instead.facts().stream().filter(this::unreadByTheModel).toList());
        return new Extraction(extractor, facts.inOrder(), sentences.count(), note(instead), Optional.empty());
    }

    private void readNext() {
        Window window = waiting.removeFirst();
        try {
            Answer answer = source.answer(document, window, budget);
            if (answer.cut() && window.divisible()) {
                window.halves().reversed().forEach(waiting::addFirst);
                return;
            }
            read++;
            facts.add(reader.read(answer.facts(), window));
        } catch (ModelFailure e) {
            unread.add(window);
            if (e.reach() == Reach.SERVICE) {
                availability.failed();
            }
            leave(e.reach(), e.reason());
        }
    }

    /** Notes the first trouble, and leaves the other windows too where it will not pass. */
    private void leave(Reach reach, String reason) {
        trouble = trouble.isEmpty() ? reason : trouble;
        if (reach != Reach.WINDOW) {
            unread.addAll(waiting);
            waiting.clear();
        }
    }

    private boolean unreadByTheModel(Extraction.Found found) {
        int start =
                document.text().offsetByCodePoints(0, found.fact().statement().start());
        return unread.stream().anyMatch(window -> window.freshStart() <= start && start < window.end());
    }

    private Optional<String> note(Extraction instead) {
        String which = read == 0 ? "all" : unread.size() + " of " + (read + unread.size()) + " passages";
        String line = "%s read by %s instead of %s: %s".formatted(which, instead.extractor(), extractor, trouble);
        return Optional.of(Stream.concat(Stream.of(line), rejections.line().stream())
                .reduce((left, right) -> left + "; " + right)
                .orElse(line));
    }
}
