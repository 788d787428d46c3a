package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class WindowsTest {
    @Property
    void what_occurs_once_occurs_nowhere_else(
            @ForAll @StringLength(min = 0, max = 120) @CharRange(from = 'a', to = 'b') String text,
            @ForAll @IntRange(max = 120) int start) {
        if (new Windows(text).occursOnce(start)) {
            String window = text.substring(start, start + Windows.LENGTH);
            assertThat(text.indexOf(window)).isEqualTo(start);
            assertThat(text.lastIndexOf(window)).isEqualTo(start);
        }
    }

    @Property
    void a_place_of_a_text_without_repetition_occurs_once(@ForAll @IntRange(max = 100) int start) {
        StringBuilder text = new StringBuilder();
        for (char letter = 0x4e00; letter < 0x4e00 + 140; letter++) {
            text.append(letter);
        }
        assertThat(new Windows(text.toString()).occursOnce(start)).isTrue();
    }
}
