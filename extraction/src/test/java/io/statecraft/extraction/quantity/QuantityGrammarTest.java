package io.statecraft.extraction.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityGrammarTest {

    /** Bounds are written min..max, with a tilde for an approximation and a dash for no bound. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Counts
                "An army of 8,800 soldiers               | 8,800                | 8800..8800            |         | COUNT",
                "Some 1.2 million people fled            | Some 1.2 million     | ~1200000..1200000     |         | COUNT",
                "Twenty-five tanks burned                | Twenty-five          | 25..25                |         | COUNT",
                "two hundred and five men                | two hundred and five | 205..205              |         | COUNT",
                "half a million men                      | half a million       | 500000..500000        |         | COUNT",
                "a quarter of a million men              | a quarter of a million | 250000..250000     |         | COUNT",
                "two and a half million men              | two and a half million | 2500000..2500000    |         | COUNT",
                "37 T-72 and T-62 tanks                  | 37                   | 37..37                |         | COUNT",
                "an additional 800 Stinger systems       | 800                  | 800..800              |         | COUNT",
                "a three-member delegation               | three                | 3..3                  |         | COUNT",
                "a 5,000-strong force                    | 5,000                | 5000..5000            |         | COUNT",
                "one soldier died                        | one                  | 1..1                  |         | COUNT",
                "the limits—1,550 warheads               | 1,550                | 1550..1550            |         | COUNT",
                "Some 40 000 troops crossed              | Some 40 000          | ~40000..40000        |         | COUNT",
                "a crowd of 1 414 021 people             | 1 414 021            | 1414021..1414021     |         | COUNT",
                "some 15 hundred men                     | some 15 hundred      | ~1500..1500          |         | COUNT",
                "4 thousand 3 hundred and 21 men         | 4 thousand 3 hundred and 21 | 4321..4321           |         | COUNT",
                "2 million 300 thousand refugees         | 2 million 300 thousand | 2300000..2300000     |         | COUNT",
                "one or more missiles fell               | one or more          | 1..-                 |         | COUNT",
                "Only one soldier survived               | one                  | 1..1                 |         | COUNT",
                "the 2-member crew                       | 2                    | 2..2                 |         | COUNT",
                "a dose of nought point nought five      | nought point nought five | 0.05..0.05           |         | COUNT",
                "a yield of 2.5 × 10^4 units             | 2.5 × 10^4           | 25000..25000         |         | COUNT",
                // Bounds and hedges
                "more than 300 men                       | more than 300        | 300..-                |         | COUNT",
                "at least 20 wounded                     | at least 20          | 20..-                 |         | COUNT",
                "no fewer than 20 wounded                | no fewer than 20     | 20..-                 |         | COUNT",
                "300 or more men                         | 300 or more          | 300..-                |         | COUNT",
                "100,000+ troops                         | 100,000+             | 100000..-             |         | COUNT",
                "up to 300 men                           | up to 300            | -..300                |         | COUNT",
                "fewer than a thousand men               | fewer than a thousand | -..1000              |         | COUNT",
                "nearly 500 tanks                        | nearly 500           | ~500..500             |         | COUNT",
                "approximately 2,500 soldiers            | approximately 2,500  | ~2500..2500           |         | COUNT",
                "a dozen or so Mi-24 helicopters         | a dozen or so        | ~12..12               |         | COUNT",
                "dozens of rounds                        | dozens               | ~24..-                |         | COUNT",
                "hundreds died                           | hundreds             | ~200..-               |         | COUNT",
                "tens of thousands of refugees           | tens of thousands    | ~20000..-             |         | COUNT",
                "several hundred fighters                | several hundred      | ~200..-               |         | COUNT",
                // Ranges
                "2,000 to 3,000 men                      | 2,000 to 3,000       | 2000..3000            |         | COUNT",
                "2-3 thousand men                        | 2-3 thousand         | 2000..3000            |         | COUNT",
                "between 5 and 7 men                     | between 5 and 7      | 5..7                  |         | COUNT",
                "6,000 – 8,000 men                       | 6,000 – 8,000        | 6000..8000            |         | COUNT",
                "more than 20 and less than 30 men       | more than 20 and less than 30 | 20..30       |         | COUNT",
                "1.5-2.5 million people                  | 1.5-2.5 million      | 1500000..2500000     |         | COUNT",
                "a 30- to 40-km zone                     | 30- to 40-km         | 30..40               | kilometre | MEASURE",
                "brigades 20 through 30 strong           | 20 through 30        | 20..30               |         | COUNT",
                "from 20~30 boats                        | 20~30                | 20..30               |         | COUNT",
                "over 20, but under 30 men               | over 20, but under 30 | 20..30               |         | COUNT",
                "a toll greater or equal to 20           | greater or equal to 20 | 20..-                |         | COUNT",
                "losses surpassing 3,000 men             | surpassing 3,000     | 3000..-              |         | COUNT",
                "a frost of (-30)                        | -30                  | -30..-30             |         | COUNT",
                // Money
                "a budget of $174 million                | $174 million         | 174000000..174000000  | USD     | MONEY",
                "a budget of €3bn                        | €3bn                 | 3000000000..3000000000 | EUR    | MONEY",
                "a budget of US$ 2.5bn                   | US$ 2.5bn            | 2500000000..2500000000 | USD    | MONEY",
                "a budget of 300m euros                  | 300m euros           | 300000000..300000000  | EUR     | MONEY",
                "a budget of 3.5 trillion roubles        | 3.5 trillion roubles | 3500000000000..3500000000000 | RUB | MONEY",
                "worth $5-7 million                      | $5-7 million         | 5000000..7000000      | USD     | MONEY",
                "hundreds of millions of dollars         | hundreds of millions of dollars | ~200000000..- | USD  | MONEY",
                "thirteen dollars and forty-five cents   | thirteen dollars and forty-five cents | 13.45..13.45 | USD | MONEY",
                "aid of 75 USD million                   | 75 USD million       | 75000000..75000000   | USD     | MONEY",
                "a loan of 30 MUSD                       | 30 MUSD              | 30000000..30000000   | USD     | MONEY",
                "a loan of MSEK 30                       | MSEK 30              | 30000000..30000000   | SEK     | MONEY",
                "a loan of dollar 22.5 million           | dollar 22.5 million  | 22500000..22500000   | USD     | MONEY",
                "a loan of US$ 3MM                       | US$ 3MM              | 3000000..3000000     | USD     | MONEY",
                "a fund of three quarters of a billion euros | three quarters of a billion euros | 750000000..750000000 | EUR     | MONEY",
                "a ransom of 40 bitcoins                 | 40 bitcoins          | 40..40               | XBT     | MONEY",
                "aid of 20 million pounds                | 20 million pounds    | 20000000..20000000   | GBP     | MONEY",
                "a fine of 12,34,567 rupees              | 12,34,567 rupees     | 1234567..1234567     | INR     | MONEY",
                "the sum of 250 million guilders         | 250 million guilders | 250000000..250000000 | NLG     | MONEY",
                // Shares and measures
                "40 percent of seats                     | 40 percent           | 40..40                | percent | PERCENT",
                "12.5% of seats                          | 12.5%                | 12.5..12.5            | percent | PERCENT",
                "two-thirds of the army                  | two-thirds           | 66.67..66.67          | percent | PERCENT",
                "a quarter of the army                   | a quarter            | 25..25                | percent | PERCENT",
                "More than half fled                     | More than half       | 50..-                | percent | PERCENT",
                "about 120 km north                      | about 120 km         | ~120..120             | kilometre | MEASURE",
                "a 300-km range                          | 300-km               | 300..300              | kilometre | MEASURE",
                "15 kilotons                             | 15 kilotons          | 15..15                | kiloton | MEASURE",
                "within 48 hours                         | 48 hours             | 48..48                | hour    | MEASURE",
                "for one day only                        | one day              | 1..1                 | day     | MEASURE",
                "a yard of 96m2                          | 96m2                 | 96..96               | square metre | MEASURE",
                // An ordinal is told apart
                "the 201st base                          | 201st                | 201..201              |         | ORDINAL",
            })
    void a_quantity_has_bounds_and_a_unit(
            String text, String expression, String bounds, String unit, QuantityKind kind) {
        assertThat(QuantityGrammar.find(text)).singleElement().satisfies(mention -> {
            assertThat(mention.text()).isEqualTo(expression);
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(expression);
            assertThat(shown(mention)).isEqualTo(bounds);
            assertThat(mention.unit()).isEqualTo(Optional.ofNullable(unit));
            assertThat(mention.kind()).isEqualTo(kind);
        });
    }

    private static String shown(QuantityMention mention) {
        String min = mention.min().map(BigDecimal::toPlainString).orElse("-");
        String max = mention.max().map(BigDecimal::toPlainString).orElse("-");
        return (mention.approximate() ? "~" : "") + min + ".." + max;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resolution 2254 demands it.",
                "Article 5 was invoked.",
                "Articles 5 and 6, however, remain.",
                "They fly the Su-35 and the S-400.",
                "The T-72B3 is old.",
                "At 10:30 they left.",
                "They met on 8 July 2021.",
                "They met in 2014.",
                "The 1990s were hard.",
                "Call +7 495 123 45 67 now.",
                "Server 192.168.1.2 answered.",
                "One of them fled.",
                "The latter one is closed.",
                "1) the first goal",
                "KPA posts 542 and 543.",
                "Tables 3, 4 and 5 list the brigades.",
                "Under claims 7 and 9 it lost.",
                "Nos. 2 to 6 and 15 were spent.",
                "The 5+1 group met.",
                "A two-way radio failed.",
                "One never knows.",
                "One hears of raids.",
                "All came to naught.",
                "The post is guarded 24/7 now.",
                "The valve 8 is closed.",
                "1. Withdraw the guns.",
                "The camp of KX 4711 B is empty.",
            })
    void names_times_and_dates_are_no_quantities(String text) {
        assertThat(QuantityGrammar.find(text)).isEmpty();
    }

    @Test
    void a_change_is_two_numbers_and_no_range() {
        assertThat(QuantityGrammar.find("The force grew from 2,000 to 3,000 men."))
                .extracting(QuantityGrammarTest::shown)
                .containsExactly("2000..2000", "3000..3000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "In 2019 300 soldiers left.              | 300..300",
                "They fired 2 thousand 152-mm shells.    | 2000..2000, 152..152",
                "The group claims 60.                    | 60..60",
                "Articles 5 and 6 bind 300 men.          | 300..300",
                "They paid 3 hundred and 2 hundred more. | 300..300, 200..200",
                "Against the dollar 5 currencies rose.   | 5..5",
                "Her score is 200 or more than 150.      | 200..200, 150..-",
                "It holds 0.05 Mn and 3 Mo.              | 0.05..0.05, 3..3",
                "A bomb of 500 pounds hit 2 houses.      | 500..500, 2..2",
                "They have 12 155-mm guns, 6 105 mm guns. | 12..12, 155..155, 6..6, 105..105",
                "They fired 40 000 155mm shells.         | 40000..40000, 155..155",
                "By 2021 4 000 men had left.             | 4000..4000",
                "It is worth US 5 billion.               | 5000000000..5000000000",
                "Paragraphs 4 and 5 million people.      | 5000000..5000000",
                "Units 3 and 4,000 men came.             | 4000..4000",
                "After the 5+1 talks 3+ men were held.   | 3..-",
                "In the US 3 men were held.              | 3..3",
                "The toll of 18 is certain.              | 18..18",
                "Rows of 12 300 45 men.                  | 12..12, 300..300, 45..45",
                "Russia's 12 brigades rest.              | 12..12",
                "The rounds 22,24,26 were duds.          | 22..22, 24..24, 26..26",
            })
    void numbers_stay_apart_from_names_and_from_each_other(String text, String values) {
        assertThat(QuantityGrammar.find(text))
                .extracting(QuantityGrammarTest::shown)
                .containsExactly(values.split(", "));
    }

    @Test
    void a_mention_becomes_the_quantity_of_a_fact() {
        QuantityMention soldiers = QuantityGrammar.find("about 7,000 soldiers").getFirst();
        assertThat(soldiers.toQuantity(Optional.of("soldiers")).unit()).contains("soldiers");
        assertThat(soldiers.toQuantity(Optional.of("soldiers")).approximate()).isTrue();
        QuantityMention money = QuantityGrammar.find("$5 million").getFirst();
        assertThat(money.toQuantity(Optional.of("aid")).unit()).contains("USD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1,",
                "1,000,",
                "two hundred and ",
                "a ",
                "$",
                "between 1 and ",
                "more than ",
                "1-",
                "1.",
                "(",
                "½",
                "no less than ",
                "hundreds of ",
                "1 and a half ",
                "100 ",
                "1 × 10 ",
                "3 thousand ",
                "Tables 1, ",
                "{1, ",
                "1,1,",
                "+7 "
            })
    void hostile_repetition_takes_linear_time(String unit) {
        assertThat(cpuTimeOfReading(unit.repeat(100_000 / unit.length()))).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ten_megabytes_without_a_break_finish_in_seconds() {
        String text = "more than 2-3 thousand $5m of 12.5% in May-T-72 ".repeat(10_000_000 / 48);
        assertThat(cpuTimeOfReading(text)).isLessThan(Duration.ofSeconds(45));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made of H 2 O",
                "a layer of LaH 10 grew",
                "listed inTable 3.",
                "by Gold et al. (2010 held",
                "a 2D map",
                "the CO 2 output of the plant",
                "tanks of 1,1-dimethylhydrazine",
                "tested for 3-methylfentanyl",
                "so many grams per cm −3",
                "a share of (1 − x)",
                "the set {4, 5}",
                "see Figure 3a",
                "where 0 < q"
            })
    void signs_and_labels_count_nothing(String text) {
        assertThat(QuantityGrammar.find(text)).isEmpty();
    }

    // Time of the processor, so that a busy machine does not matter; the timeout only ends what would never end.
    private static Duration cpuTimeOfReading(String text) {
        return assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            assertThat(QuantityGrammar.find(text)).isNotNull();
            return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        });
    }
}
