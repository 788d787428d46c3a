package io.statecraft.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of a year longer than a month: seasons (EDTF level 1), quarters, thirds and halves (level 2).
 *
 * <p>EDTF leaves open when a season begins. Bounds are the meteorological ones of the northern hemisphere, or of
 * the southern one where the code says so; a winter belongs to the year in which it begins.
 */
public enum EdtfSeason {
    SPRING(21, 3, 3),
    SUMMER(22, 6, 3),
    AUTUMN(23, 9, 3),
    WINTER(24, 12, 3),
    NORTHERN_SPRING(25, 3, 3),
    NORTHERN_SUMMER(26, 6, 3),
    NORTHERN_AUTUMN(27, 9, 3),
    NORTHERN_WINTER(28, 12, 3),
    SOUTHERN_SPRING(29, 9, 3),
    SOUTHERN_SUMMER(30, 12, 3),
    SOUTHERN_AUTUMN(31, 3, 3),
    SOUTHERN_WINTER(32, 6, 3),
    FIRST_QUARTER(33, 1, 3),
    SECOND_QUARTER(34, 4, 3),
    THIRD_QUARTER(35, 7, 3),
    FOURTH_QUARTER(36, 10, 3),
    FIRST_THIRD(37, 1, 4),
    SECOND_THIRD(38, 5, 4),
    LAST_THIRD(39, 9, 4),
    FIRST_HALF(40, 1, 6),
    SECOND_HALF(41, 7, 6);

    private final int code;
    private final int firstMonth;
    private final int months;

    EdtfSeason(int code, int firstMonth, int months) {
        this.code = code;
        this.firstMonth = firstMonth;
        this.months = months;
    }

    /** The two digits that stand in the place of a month. */
    public int code() {
        return code;
    }

    /** First day of this season in a year. */
    public LocalDate earliest(int year) {
        return LocalDate.of(year, firstMonth, 1);
    }

    /** Last day of this season in a year: of the following year for a season that begins in December. */
    public LocalDate latest(int year) {
        return YearMonth.of(year, firstMonth).plusMonths(months - 1L).atEndOfMonth();
    }

    static Optional<EdtfSeason> ofCode(int code) {
        return Arrays.stream(values()).filter(season -> season.code == code).findFirst();
    }
}
