package io.statecraft.extraction.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.statecraft.facts.Edtf;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {
    private static final DateContext FRIDAY = DateContext.published(Edtf.parse("2021-07-16"));
    private static final DateContext MONTH = DateContext.published(Edtf.parse("2021-07"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Days and months
                "Envoys met on 8 July 2021.                      | 8 July 2021             | 2021-07-08",
                "Envoys met on July 8, 2021, in Minsk.           | July 8, 2021            | 2021-07-08",
                "Envoys met on the 8th of July 2021.             | the 8th of July 2021    | 2021-07-08",
                "Envoys met on Thursday, 8 July.                 | Thursday, 8 July        | 2021-07-08",
                "Envoys met on 12 November.                      | 12 November             | 2020-11-12",
                "Envoys will meet on 12 November.                | 12 November             | 2021-11-12",
                "Elections were held in Sept. 2019.              | Sept. 2019              | 2019-09",
                "The truce of May 2014 broke down.               | May 2014                | 2014-05",
                "The truce broke down in May.                    | May                     | 2021-05",
                "Talks began in March last year.                 | March last year         | 2020-03",
                "Talks began in mid-February.                    | mid-February            | 2021-02",
                // Figures alone
                "Signed 2021-07-08 in Astana.                    | 2021-07-08              | 2021-07-08",
                "Signed 2021-07-08T12:30:00Z in Astana.          | 2021-07-08T12:30:00Z    | 2021-07-08",
                "Signed 08/07/2021 in Astana.                    | 08/07/2021              | 2021-07-08",
                "Signed 8.7.2021 in Astana.                      | 8.7.2021                | 2021-07-08",
                "Signed 8 Jul 2021 in Astana.                    | 8 Jul 2021              | 2021-07-08",
                "Signed 8-Jul-2021 in Astana.                    | 8-Jul-2021              | 2021-07-08",
                "Position reported 081200Z JUL 21 by radio.      | 081200Z JUL 21          | 2021-07-08",
                "Position reported 081200ZJUL21 by radio.        | 081200ZJUL21            | 2021-07-08",
                // Years, decades, centuries
                "The base opened in 2014.                        | 2014                    | 2014",
                "The base (2014) is small.                       | 2014                    | 2014",
                "The base opened in the year 2000.               | the year 2000           | 2000",
                "The base opened in the 1990s.                   | the 1990s               | 199X",
                "The base opened in the early 1990s.             | the early 1990s         | 199X",
                "The base opened in the eighties.                | the eighties            | 198X",
                "The fort is of the 19th century.                | the 19th century        | 18XX",
                "A war of 1979-89 left scars.                    | 1979-89                 | 1979/1989",
                "The plan for 2021–2025 is ready.                | 2021–2025               | 2021/2025",
                "The front froze in early 2021.                  | early 2021              | 2021",
                "Costs rose until the end of 2020 only.          | the end of 2020         | ../2020",
                "Moscow looked for a new man by mid-1979.        | mid-1979                | 1979-06~",
                "Jets are due in 2031 or later.                  | 2031                    | 2031/..",
                "Deliveries run into 2027 and beyond.            | 2027                    | 2027/..",
                // Seasons and parts of years
                "Attacks fell in the last half of 2019.          | the last half of 2019   | 2019-41",
                "Fighting flared in the spring of 2021.          | the spring of 2021      | 2021-21",
                "Fighting flared in autumn 2020.                 | autumn 2020             | 2020-23",
                "Fighting flared this spring.                    | this spring             | 2021-21",
                "Fighting flared in the winter of 2019-20.       | the winter of 2019-20   | 2019-24",
                "Exports fell in the third quarter of 2020.      | the third quarter of 2020 | 2020-35",
                "Exports fell in Q1 2020.                        | Q1 2020                 | 2020-33",
                "Exports fell in the first half of 2019.         | the first half of 2019  | 2019-40",
                // Ranges
                "They visited on July 8-9.                       | July 8-9                | 2021-07-08/2021-07-09",
                "They marched on 23 to 24 February.              | 23 to 24 February       | 2021-02-23/2021-02-24",
                "Troops left in May and June 2021.               | May and June 2021       | 2021-05/2021-06",
                "Troops left from March to May 2019.             | March to May 2019       | 2019-03/2019-05",
                "Clashes between 28 February and 3 March 2021.   | 28 February and 3 March 2021 | 2021-02-28/2021-03-03",
                "Clashes between 3 and 7 March 2021.             | 3 and 7 March 2021      | 2021-03-03/2021-03-07",
                "Clashes from December to February 2021.         | December to February 2021 | 2020-12/2021-02",
                "Aid flowed from 2014 to 2016.                   | 2014 to 2016            | 2014/2016",
                "Exports fell in the first two quarters of 2020.  | the first two quarters of 2020 | 2020-40",
                "Exports fell in the last two quarters of 2019.   | the last two quarters of 2019 | 2019-41",
                "Talks began in July last year.                   | July last year          | 2020-07",
                // Relative to the document
                "Costs rose in the current fiscal year.           | the current fiscal year | 2021",
                "Costs rose last fiscal year.                     | last fiscal year        | 2020",
                "Costs fell from the year-ago quarter.            | the year-ago quarter    | 2020-34",
                "The border closed yesterday.                    | yesterday               | 2021-07-15",
                "The border closed on Tuesday.                   | Tuesday                 | 2021-07-13",
                "The border will close on Tuesday.               | Tuesday                 | 2021-07-20",
                "They met on the last Monday of March.           | the last Monday of March | 2021-03-29",
                "They met on the second Tuesday in May 2019.     | the second Tuesday in May 2019 | 2019-05-14",
                "The border closed last week.                    | last week               | 2021-07-05/2021-07-11",
                "The border closed last month.                   | last month              | 2021-06",
                "The border closed earlier this year.            | earlier this year       | 2021",
                "The border closed a year ago.                   | a year ago              | 2020",
                "The border closed ten days ago.                 | ten days ago            | 2021-07-06",
                "The war began over a decade ago.                | over a decade ago       | 2011~",
                "The war began last June.                        | last June               | 2021-06",
                // Open ends
                "Guards have been there since 2016.              | 2016                    | 2016/..",
                "From 2016 onwards guards were there.            | 2016                    | 2016/..",
                "Since Oland's May 2018 raid the road is closed. | May 2018                | 2018-05/..",
            })
    void an_expression_has_a_value(String text, String expression, String value) {
        assertThat(DateGrammar.find(text, FRIDAY))
                .singleElement()
                .satisfies(mention -> assertThat(mention.text()).isEqualTo(expression))
                .satisfies(mention -> assertThat(mention.value()).contains(Edtf.parse(value)))
                .satisfies(mention -> assertThat(text.substring(mention.start(), mention.end()))
                        .isEqualTo(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oland intends to send 1960 peacekeepers.",
                "The 201st base is understaffed.",
                "They hold 37 T-72 tanks.",
                "An army of 8,800 soldiers.",
                "UN Resolution 1973 was adopted.",
                "An Su-2014 drone crashed.",
                "The sides may agree.",
                "They march on the capital.",
                "It cost $2014 a piece.",
                "The fall of Kabul was quick.",
                "Call +7 495 2014.",
                "The ratio was 2021.5 to one.",
            })
    void other_numbers_and_words_are_no_dates(String text) {
        assertThat(DateGrammar.find(text, FRIDAY)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Costs rose in recent months.,      PAST_REF",
        "The post is now empty.,            PRESENT_REF",
        "They met at this crucial moment.,  PRESENT_REF",
        "Costs rose in the past several quarters., PAST_REF",
        "Costs may rise in the coming quarters., FUTURE_REF",
        "An attack may come soon.,          FUTURE_REF",
        "The siege lasted three days.,      DURATION",
        "A 48-hour ultimatum ran out.,      DURATION",
        "They exercise every year.,         SET",
    })
    void vague_expressions_have_a_kind_but_no_value(String text, DateKind kind) {
        assertThat(DateGrammar.find(text, FRIDAY)).singleElement().satisfies(mention -> {
            assertThat(mention.kind()).isEqualTo(kind);
            assertThat(mention.value()).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "by the end of August 2021,   BY",
        "no later than 1 May 2022,    BY",
        "before March 2020,           BEFORE",
        "prior to 2014,               BEFORE",
        "after 3 May 2021,            AFTER",
        "since 2016,                  SINCE",
        "until 2016,                  UNTIL",
        "during 2016,                 DURING",
        "in 2016,                     AT",
    })
    void the_word_before_tells_the_relation(String text, DateRelation relation) {
        assertThat(DateGrammar.find(text, FRIDAY)).singleElement().satisfies(mention -> assertThat(mention.relation())
                .isEqualTo(relation));
    }

    @Test
    void what_the_text_does_not_give_is_flagged() {
        assertThat(only("on 17 May").inferredParts()).isEqualTo(EnumSet.of(DatePart.YEAR));
        assertThat(only("on 17 May 2021").inferredParts()).isEmpty();
        assertThat(only("yesterday").inferredParts()).isEqualTo(EnumSet.allOf(DatePart.class));
        assertThat(only("last month").inferredParts()).isEqualTo(EnumSet.of(DatePart.YEAR, DatePart.MONTH));
    }

    @Test
    void dates_carry_over_within_a_text_and_to_the_next_sentence() {
        assertThat(values("On 8 July 2021 they met. The following day they left.", FRIDAY))
                .containsExactly("2021-07-08", "2021-07-09");
        assertThat(values("In November 2018 they met. Since then they came often.", FRIDAY))
                .containsExactly("2018-11", "2018-11/..");
        List<DateMention> first = DateGrammar.find("On 28 April 1978 the palace fell.", DateContext.none());
        assertThat(values(
                        "Two days later a council took over. In August it split.",
                        DateContext.none().after(first)))
                .containsExactly("1978-04-30", "1978-08");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"the latest quarter, 2021-34", "the latest fiscal year, 2020", "the fiscal year, 2021"})
    void what_is_latest_has_ended(String phrase, String value) {
        assertThat(values(phrase, FRIDAY)).containsExactly(value);
        DateContext later = FRIDAY.withAnchor(Edtf.parse("2021-36"));
        assertThat(values(phrase, later)).containsExactly(value);
    }

    @Test
    void a_comparison_does_not_move_the_story() {
        assertThat(values("On 8 July 2021 they met, as they had a year earlier. The next day they left.", FRIDAY))
                .containsExactly("2021-07-08", "2020", "2021-07-09");
    }

    @Test
    void a_coarse_document_date_gives_coarse_values() {
        assertThat(values("It closed last week. It closed on Tuesday. It closed last year.", MONTH))
                .containsExactly("2021-07", "2021-07", "2020");
    }

    @Test
    void without_a_document_date_nothing_is_made_up() {
        assertThat(DateGrammar.find("It closed last week, on Tuesday, in May.", DateContext.none()))
                .hasSize(3)
                .allSatisfy(mention -> assertThat(mention.value()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ",
                "1",
                "1 ",
                "2014-",
                "the last ",
                "May 3 to ",
                "the ",
                "of the end of ",
                "(",
                "two hundred and ",
                "in early mid-",
                "8.7.",
                "January ",
                "late late ",
                "1,000,",
                "since Oland's "
            })
    void hostile_repetition_takes_linear_time(String unit) {
        String text = unit.repeat(100_000 / unit.length());
        assertThat(cpuTimeOfReading(text)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ten_megabytes_without_a_break_finish_in_seconds() {
        String text = "in May 3 of the last 2014 two hundred years-ago-".repeat(10_000_000 / 48);
        assertThat(cpuTimeOfReading(text)).isLessThan(Duration.ofSeconds(30));
    }

    // Time of the processor, so that a busy machine does not matter; the timeout only ends what would never end.
    private static Duration cpuTimeOfReading(String text) {
        return assertTimeoutPreemptively(Duration.ofMinutes(5), () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            assertThat(DateGrammar.find(text, FRIDAY)).isNotNull();
            return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
        });
    }

    private static DateMention only(String text) {
        return DateGrammar.find(text, FRIDAY).getFirst();
    }

    private static List<String> values(String text, DateContext context) {
        return DateGrammar.find(text, context).stream()
                .map(mention -> mention.value().map(Edtf::toString).orElse("-"))
                .collect(Collectors.toList());
    }
}
