package io.statecraft.bench;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Sentence;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Documents whose sentences differ in who does what to whom, where and when; each number always gives the same. */
public final class VariedDocuments {
    /** Sentences of a document; its title is one more text. */
    public static final int SENTENCES = 24;

    private static final URI SOURCE = URI.create("/bench");
    private static final int FACT_EVERY = 4;
    private static final String[] WHO = {
        "The government of Freedonia",
        "Sylvania",
        "The foreign minister of Japan",
        "NATO",
        "The Brazilian navy",
        "A rebel group in the north",
        "The central bank of Turkey",
        "Opposition leaders",
        "The Kenyan president",
        "An envoy of the United Nations",
        "The border guard",
        "Two former generals",
        "Egyptian mediators",
        "The defence ministry in Oslo",
        "Villagers near the river",
        "The parliament of Chile",
        "A spokesman for Beijing",
        "The Polish army",
        "Dockworkers",
        "The regional court"
    };
    private static final String[] DID = {
        "signed an agreement on",
        "rejected a proposal about",
        "announced an exercise with",
        "promised to pay for",
        "accused its neighbours of seizing",
        "sent ships to protect",
        "expects a shortage of",
        "postponed the talks on",
        "bought",
        "warned of an attack on",
        "denied having lost",
        "inspected",
        "withdrew its support for",
        "will host a conference about",
        "doubled the spending on",
        "handed over",
        "fired shots near",
        "praised"
    };
    private static final String[] WHAT = {
        "grain exports",
        "twelve fighter aircraft",
        "the gas pipeline",
        "a ceasefire",
        "coastal radar stations",
        "prisoners of war",
        "fishing rights",
        "the electricity grid",
        "a naval base",
        "chemical weapons",
        "refugee camps",
        "border checkpoints",
        "a free trade zone",
        "old tanks and artillery",
        "satellite images",
        "the dam project",
        "election observers",
        "vaccines",
        "a railway tunnel",
        "cyber defences",
        "uranium enrichment",
        "the disputed island",
        "conscription",
        "oil tankers",
        "the mountain pass"
    };
    private static final String[] WHERE = {
        "in the Baltic",
        "along the southern frontier",
        "at the summit in Geneva",
        "off the Horn of Africa",
        "in the capital",
        "near the Caspian Sea",
        "in the contested valley",
        "on the peninsula",
        "at the harbour of Fiume",
        "in three provinces",
        "beyond the demarcation line",
        "in the Strait of Malacca"
    };
    private static final String[] WHEN = {
        "last week", "in early spring", "after months of silence", "for the first time since 1994", "during the night",
        "in July 2021", "before the vote", "despite sanctions", "under pressure from creditors",
                "as a gesture of goodwill"
    };

    private final ActorCrowd crowd = new ActorCrowd(2_000);

    /** The events of the document with this number, in their order. */
    public List<Event> document(long number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            sentences.add(sentence(random));
        }
        DocumentDescription description = new DocumentDescription(
                Optional.of("Report " + number),
                Optional.of("Publisher " + random.nextInt(300)),
                Optional.of(Edtf.parse("2021-07")),
                Optional.empty(),
                Optional.of("en"));
        Document document = Document.of(String.join(" ", sentences), description);
        Event registered = Event.registered(document, SOURCE, RealisticLog.registered(number), "bench");
        List<Event> events = new ArrayList<>(List.of(registered));
        RandomFact facts = new RandomFact(crowd, random);
        int start = 0;
        for (int i = 0; i < SENTENCES; i++) {
            if (i % FACT_EVERY == 0) {
                Fact fact = facts.of(document.id(), sentences.get(i), start);
                FactRecorded recorded = new FactRecorded(fact, new Sentence(sentences.get(i), start), description);
                events.add(registered.causing(recorded, "bench/1", SOURCE, registered.recordedTime()));
            }
            start += sentences.get(i).length() + 1;
        }
        return events;
    }

    /** One sentence of its own, with about 15 words. */
    public static String sentence(RandomGenerator random) {
        return String.join(
                        " ",
                        any(WHO, random),
                        any(DID, random),
                        any(WHAT, random),
                        any(WHERE, random),
                        any(WHEN, random),
                        "and spent " + random.nextInt(2, 900) + " million on it")
                + ".";
    }

    private static String any(String[] words, RandomGenerator random) {
        return words[random.nextInt(words.length)];
    }
}
