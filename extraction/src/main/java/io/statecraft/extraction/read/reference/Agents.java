package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.extraction.parse.Token;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The nouns of those who act. */
public final class Agents {
    private static final Agents BUILT_IN = new Agents();

    private final Map<AgentKind, Set<String>> lemmas = new EnumMap<>(AgentKind.class);

    private Agents() {
        for (DataTable.Row row : DataTable.ofResource(Agents.class, "agents.tsv", "kind", "lemmas")
                .rows()) {
            AgentKind kind = AgentKind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
            lemmas.computeIfAbsent(kind, unused -> new HashSet<>()).addAll(row.alternatives(1));
        }
    }

    public static Agents load() {
        return BUILT_IN;
    }

    public boolean is(Token noun, AgentKind kind) {
        Set<String> known = lemmas.get(kind);
        return known != null && (known.contains(noun.lemma()) || known.contains(noun.lower()));
    }

    /** Whether the noun names someone who acts for a name beside it. */
    public boolean isAgent(Token noun) {
        return is(noun, AgentKind.MEMBER) || is(noun, AgentKind.PEOPLE) || is(noun, AgentKind.GROUP);
    }
}
