package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class EdtfPropertiesTest {

    @Property
    void parsing_the_canonical_form_gives_the_same_value(@ForAll("dates") Edtf date) {
        assertThat(Edtf.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
        assertThat(Edtf.parse(date.toString())).hasToString(date.toString());
    }

    @Property
    void the_earliest_day_is_never_after_the_latest(@ForAll("dates") Edtf date) {
        if (date.earliest().isPresent() && date.latest().isPresent()) {
            assertThat(date.earliest().get()).isBeforeOrEqualTo(date.latest().get());
        }
        assertThat(date.earliest().isPresent() || date.latest().isPresent()).isTrue();
    }

    @Property
    void an_interval_spans_both_its_ends(@ForAll("points") Edtf one, @ForAll("points") Edtf other) {
        boolean ordered =
                one.earliest().orElseThrow().compareTo(other.earliest().orElseThrow()) <= 0;
        Edtf first = ordered ? one : other;
        Edtf last = ordered ? other : one;
        Edtf interval = Edtf.interval(first, last);
        assertThat(interval.earliest()).isEqualTo(first.earliest());
        assertThat(interval.latest()).isEqualTo(last.latest());
        assertThat(interval.precision()).isLessThanOrEqualTo(first.precision()).isLessThanOrEqualTo(last.precision());
    }

    @Property(tries = 5000)
    void any_text_is_either_parsed_or_refused_with_a_position(
            @ForAll @CharRange(from = '%', to = '9') @StringLength(max = 24) String text) {
        try {
            Edtf date = Edtf.parse(text);
            assertThat(Edtf.parse(date.toString())).isEqualTo(date);
        } catch (EdtfSyntaxException refused) {
            assertThat(refused.position()).isBetween(1, text.length() + 1);
        }
    }

    @Provide
    Arbitrary<Edtf> dates() {
        Arbitrary<Edtf> since = points().map(Edtf::since);
        Arbitrary<Edtf> until = points().map(Edtf::until);
        Arbitrary<Edtf> unknown = points().map(point -> Edtf.parse(point + "/"));
        return Arbitraries.oneOf(points(), since, until, unknown);
    }

    @Provide
    Arbitrary<Edtf> points() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(-9999, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<String> plain = Arbitraries.oneOf(
                days.map(day -> Edtf.day(day).toString()),
                days.map(day -> Edtf.month(YearMonth.from(day)).toString()),
                days.map(day -> Edtf.year(day.getYear()).toString()),
                Arbitraries.integers().between(-9_999_999, 9_999_999).map(year -> Edtf.year(year)
                        .toString()),
                Combinators.combine(days, Arbitraries.of(EdtfSeason.class))
                        .as((day, season) -> Edtf.season(day.getYear(), season).toString()),
                Arbitraries.integers().between(0, 999).map("%03dX"::formatted),
                Arbitraries.integers().between(0, 99).map("%02dXX"::formatted),
                days.map(day -> Edtf.year(day.getYear()) + "-XX"),
                days.map(day -> Edtf.month(YearMonth.from(day)) + "-XX"));
        return Combinators.combine(plain, Arbitraries.of("", "?", "~", "%"))
                .as((text, mark) -> Edtf.parse(text + mark));
    }
}
