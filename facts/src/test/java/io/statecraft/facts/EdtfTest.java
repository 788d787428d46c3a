package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2021,                  2021,                  2021-01-01, 2021-12-31, YEAR",
        "2018-11,               2018-11,               2018-11-01, 2018-11-30, MONTH",
        "2020-02-29,            2020-02-29,            2020-02-29, 2020-02-29, DAY",
        "0000,                  0000,                  0000-01-01, 0000-12-31, YEAR",
        "-1985,                 -1985,                 -1985-01-01, -1985-12-31, YEAR",
        "-0044-03-15,           -0044-03-15,           -0044-03-15, -0044-03-15, DAY",
        "Y170000002,            Y170000002,            +170000002-01-01, +170000002-12-31, YEAR",
        "Y-170000002,           Y-170000002,           -170000002-01-01, -170000002-12-31, YEAR",
        "1985-04-12T23:20:30,   1985-04-12T23:20:30,   1985-04-12, 1985-04-12, TIME",
        "1985-04-12T23:20:30Z,  1985-04-12T23:20:30Z,  1985-04-12, 1985-04-12, TIME",
        "1985-04-12T23:20:30+04, 1985-04-12T23:20:30+04:00, 1985-04-12, 1985-04-12, TIME",
        "1985-04-12T23:20:30-04:30, 1985-04-12T23:20:30-04:30, 1985-04-12, 1985-04-12, TIME",
        "1985-04-12T23:20:30+00:00, 1985-04-12T23:20:30Z, 1985-04-12, 1985-04-12, TIME",
        "2021-21,               2021-21,               2021-03-01, 2021-05-31, SEASON",
        "2021-24,               2021-24,               2021-12-01, 2022-02-28, SEASON",
        "2023-24,               2023-24,               2023-12-01, 2024-02-29, SEASON",
        "2021-33,               2021-33,               2021-01-01, 2021-03-31, SEASON",
        "2021-36,               2021-36,               2021-10-01, 2021-12-31, SEASON",
        "2021-40,               2021-40,               2021-01-01, 2021-06-30, SEASON",
        "2021-41,               2021-41,               2021-07-01, 2021-12-31, SEASON",
        "199X,                  199X,                  1990-01-01, 1999-12-31, DECADE",
        "199,                   199X,                  1990-01-01, 1999-12-31, DECADE",
        "19XX,                  19XX,                  1900-01-01, 1999-12-31, CENTURY",
        "19,                    19XX,                  1900-01-01, 1999-12-31, CENTURY",
        "-199X,                 -199X,                 -1999-01-01, -1990-12-31, DECADE",
        "2004-XX,               2004-XX,               2004-01-01, 2004-12-31, YEAR",
        "1985-04-XX,            1985-04-XX,            1985-04-01, 1985-04-30, MONTH",
        "1985-XX-XX,            1985-XX-XX,            1985-01-01, 1985-12-31, YEAR",
        "1984?,                 1984?,                 1984-01-01, 1984-12-31, YEAR",
        "2004-06~,              2004-06~,              2004-06-01, 2004-06-30, MONTH",
        "2004-06-11%,           2004-06-11%,           2004-06-11, 2004-06-11, DAY",
        "1964/2008,             1964/2008,             1964-01-01, 2008-12-31, YEAR",
        "2004-02-01/2005,       2004-02-01/2005,       2004-02-01, 2005-12-31, YEAR",
        "2021-07-08/2021-07-09, 2021-07-08/2021-07-09, 2021-07-08, 2021-07-09, DAY",
        "2021-21/2021-23,       2021-21/2021-23,       2021-03-01, 2021-11-30, SEASON",
        "1984~/2004-06,         1984~/2004-06,         1984-01-01, 2004-06-30, YEAR",
        "2004/2004-06,          2004/2004-06,          2004-01-01, 2004-06-30, YEAR",
    })
    void a_valid_date_has_a_canonical_form_bounds_and_a_precision(
            String text, String canonical, String earliest, String latest, EdtfPrecision precision) {
        Edtf date = Edtf.parse(text);

        assertThat(date).hasToString(canonical);
        assertThat(date.earliest()).contains(LocalDate.parse(earliest));
        assertThat(date.latest()).contains(LocalDate.parse(latest));
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.isInterval()).isEqualTo(text.contains("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016/..", "2016/", "2016-05~/.."})
    void an_interval_without_an_end_has_no_latest_day(String text) {
        assertThat(Edtf.parse(text)).hasToString(text);
        assertThat(Edtf.parse(text).earliest()).isPresent();
        assertThat(Edtf.parse(text).latest()).isEmpty();
        assertThat(Edtf.parse(text).end()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../2016", "/2016", "/2016-05-31"})
    void an_interval_without_a_beginning_has_no_earliest_day(String text) {
        assertThat(Edtf.parse(text)).hasToString(text);
        assertThat(Edtf.parse(text).earliest()).isEmpty();
        assertThat(Edtf.parse(text).start()).isEmpty();
        assertThat(Edtf.parse(text).latest()).isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | 1  | empty",
                "' '                     | 1  | a year has four digits",
                "..                      | 1  | an open end stands in an interval only",
                "../..                   | 1  | at least one known end",
                "/                       | 1  | at least one known end",
                "2021-13                 | 6  | neither a month (01 to 12) nor a season",
                "2021-00                 | 6  | neither a month",
                "2021-42                 | 6  | neither a month",
                "2021-1                  | 6  | a month has two digits",
                "2021-02-29              | 9  | no day 29",
                "2021-04-00              | 9  | no day 00",
                "2021-04-1               | 9  | a day has two digits",
                "2021-21-05              | 8  | expected end of the date or '/'",
                "2021-XX-05              | 9  | a day cannot be told where the month is not",
                "1XXX                    | 1  | a year has four digits, of which the last two may be X",
                "XXXX                    | 1  | a year has four digits",
                "19X4                    | 1  | a year has four digits",
                "20212                   | 1  | a year has four digits",
                "1                       | 1  | a year has four digits",
                "-0000                   | 1  | there is no year -0000",
                "+2021                   | 1  | a year has four digits",
                "Y2021                   | 2  | five to nine digits",
                "Y012345                 | 2  | no leading zero",
                "Y1234567890             | 2  | five to nine digits",
                "2021/2020               | 6  | ends before it starts",
                "2021-07-09/2021-07-08   | 12 | ends before it starts",
                "2020/2021/2022          | 10 | unexpected '/'",
                "2021-07-08T25:00:00     | 12 | hour 25 is over 23",
                "2021-07-08T12:60:00     | 15 | minute 60 is over 59",
                "2021-07-08T12:00        | 17 | expected ':' and seconds",
                "2021-07-08T12:00:00/..  | 21 | not times of day",
                "2021-07T12:00:00        | 8  | expected end of the date",
                "2021?~                  | 6  | expected end of the date",
                "2021 -07                | 5  | expected end of the date",
                "open/2021               | 1  | a year has four digits",
                "July 2021               | 1  | a year has four digits",
            })
    void an_invalid_date_is_refused_with_position_and_reason(String text, int position, String reason) {
        assertThat(Edtf.isValid(text)).isFalse();
        assertThatThrownBy(() -> Edtf.parse(text))
                .isInstanceOfSatisfying(EdtfSyntaxException.class, problem -> assertThat(problem.position())
                        .isEqualTo(position))
                .hasMessageContaining(reason)
                .hasMessageContaining("position " + position);
    }

    @Test
    void a_hostile_text_is_refused_in_one_short_line() {
        assertThatThrownBy(() -> Edtf.parse("2021\n".repeat(2_000_000)))
                .hasMessageContaining("position 5")
                .satisfies(problem ->
                        assertThat(problem.getMessage()).hasLineCount(1).hasSizeLessThan(200));
    }

    @Test
    void qualifiers_are_told() {
        assertThat(Edtf.parse("1984?").isUncertain()).isTrue();
        assertThat(Edtf.parse("1984?").isApproximate()).isFalse();
        assertThat(Edtf.parse("1984~").isApproximate()).isTrue();
        assertThat(Edtf.parse("1984~").isUncertain()).isFalse();
        assertThat(Edtf.parse("1984/2004%").isApproximate()).isTrue();
        assertThat(Edtf.parse("1984/2004%").isUncertain()).isTrue();
        assertThat(Edtf.parse("1984/2004").isUncertain()).isFalse();
    }

    @Test
    void factories_write_the_canonical_form() {
        assertThat(Edtf.day(LocalDate.of(2021, 7, 8))).hasToString("2021-07-08");
        assertThat(Edtf.month(YearMonth.of(2021, 7))).hasToString("2021-07");
        assertThat(Edtf.year(2021)).hasToString("2021");
        assertThat(Edtf.year(-44)).hasToString("-0044");
        assertThat(Edtf.year(12021)).hasToString("Y12021");
        assertThat(Edtf.year(-12021)).hasToString("Y-12021");
        assertThat(Edtf.season(2021, EdtfSeason.SPRING)).hasToString("2021-21");
        assertThat(Edtf.decade(1990)).hasToString("199X");
        assertThat(Edtf.since(Edtf.year(2016))).hasToString("2016/..");
        assertThat(Edtf.until(Edtf.year(2016))).hasToString("../2016");
    }

    @Test
    void an_interval_joins_the_outer_ends_of_two_dates() {
        assertThat(Edtf.interval(Edtf.parse("2021-07-08"), Edtf.parse("2021-07-09")))
                .hasToString("2021-07-08/2021-07-09");
        assertThat(Edtf.interval(Edtf.parse("2016/2018"), Edtf.parse("2019/..")))
                .hasToString("2016/..");
        assertThat(Edtf.interval(Edtf.year(2016), Edtf.year(2016))).hasToString("2016");
    }

    @Test
    void json_is_the_plain_text() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(Edtf.parse("2016/.."))).isEqualTo("\"2016/..\"");
        assertThat(json.readValue("\"199\"", Edtf.class)).isEqualTo(Edtf.decade(1990));
        assertThatThrownBy(() -> json.readValue("\"2021-13\"", Edtf.class)).hasMessageContaining("position 6");
    }
}
