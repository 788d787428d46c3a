package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StatesTest {
    private final Gazetteer gazetteer = Gazetteer.load();

    @Test
    void every_state_of_iso_3166_is_known() {
        List<String> codes = gazetteer.states().stream().map(Entry::id).toList();

        assertThat(codes).containsAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    }

    @Test
    void every_english_name_of_the_platform_leads_to_its_state() {
        for (String two : Locale.getISOCountries()) {
            Locale locale = Locale.of("", two);
            String name = locale.getDisplayCountry(Locale.ENGLISH);
            String spelling = name.replace("SAR China", "SAR").replace(" & ", " and ");

            assertThat(gazetteer.find(spelling))
                    .as("%s in states.tsv", spelling)
                    .extracting(mention -> mention.entry().id())
                    .contains(locale.getISO3Country());
        }
    }

    @Test
    void states_without_an_iso_code_and_former_states_are_known() {
        for (String code : List.of("XKX", "TWN", "PSE", "SUN", "YUG", "SCG", "DDR", "CSK", "YMD", "VDR", "RVN")) {
            assertThat(gazetteer.entry(code)).as(code).isPresent();
        }
    }
}
