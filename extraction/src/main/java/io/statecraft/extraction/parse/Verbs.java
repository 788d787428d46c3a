package io.statecraft.extraction.parse;

import java.util.List;
import java.util.Set;

/** What single verbs do to the grammar of their clause. */
final class Verbs {

    private static final Set<String> CONTROLLED_BY_OBJECT = Set.of(
            ("accuse advise allow appoint arrest ask assist authorise authorize ban bar beg blame block call cause"
                            + " challenge charge coax coerce command commission compel condemn convict convince criticise"
                            + " criticize denounce deter direct discourage dissuade enable encourage entice expect fault"
                            + " forbid force get help hire implore indict induce instruct intend invite keep leave let make"
                            + " mandate oblige order permit persuade praise pressure press prevent prohibit prompt punish"
                            + " push remind request require sanction see stop suspect task teach tell tempt thank train"
                            + " urge want warn")
                    .split(" "));

    private static final Set<String> TRANSITIVE =
            Set.of(("accept adopt approve arm attack break breach broker build buy"
                            + " capture carry conclude conduct control convene create deliver demand deploy destroy establish"
                            + " finance form found fund give grant hold host impose introduce launch lead lift make mediate mount"
                            + " negotiate obtain offer operate order occupy pass place prepare produce promise propose provide"
                            + " purchase ratify reach receive reject release request run secure seize sell send set sign sponsor"
                            + " stage submit supply suspend table take train undertake use violate wage win withdraw")
                    .split(" "));

    private static final Set<String> WITH_TWO_OBJECTS =
            Set.of(("allow appoint ask assign award call charge code consider"
                            + " crown declare deem deny dub elect feed fine give grant hand label lend name nickname offer owe paid pay"
                            + " promise rename send sentence serve show style teach tell term title vote")
                    .split(" "));

    private static final Set<String> WITH_OF = Set.of(
            "accuse",
            "acquit",
            "advise",
            "assure",
            "convict",
            "convince",
            "deprive",
            "inform",
            "notify",
            "rob",
            "suspect");

    private static final Set<String> WITH_FOR = Set.of(
            "arrest", "blame", "condemn", "criticise", "criticize", "denounce", "fault", "praise", "punish", "thank");

    private static final Set<String> WITH_FROM =
            Set.of("ban", "bar", "block", "deter", "discourage", "dissuade", "keep", "prevent", "prohibit", "stop");

    private Verbs() {}

    /** Whether the object of this verb is the subject of its complement: "asked them to leave". */
    static boolean controlsByObject(String lemma) {
        return CONTROLLED_BY_OBJECT.contains(lemma);
    }

    /** Whether a passive of this verb may keep an object: "given two tanks", "called a traitor". */
    static boolean takesTwoObjects(String lemma) {
        return WITH_TWO_OBJECTS.contains(lemma);
    }

    /** Whether the verb wants an object: without one, what it is done to stands before "that". */
    static boolean isTransitive(String lemma) {
        return TRANSITIVE.contains(lemma);
    }

    /** Prepositions behind which whoever is asked stands: "called on them to leave". */
    static List<String> controllingPrepositions(String lemma) {
        return switch (lemma) {
            case "call", "prevail", "lean" -> List.of("on", "upon");
            case "appeal" -> List.of("to");
            case "plead" -> List.of("with");
            default -> List.of();
        };
    }

    /** Whether the verb takes an object and this preposition: "accused the general of arming militias". */
    static boolean takesObjectWith(String lemma, String preposition) {
        return switch (preposition) {
            case "of" -> WITH_OF.contains(lemma);
            case "for" -> WITH_FOR.contains(lemma);
            case "from" -> WITH_FROM.contains(lemma);
            default -> false;
        };
    }
}
