package io.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphFileTest {
    @Test
    void what_xml_would_take_for_markup_or_not_at_all_is_escaped_or_left_out() {
        assertThat(GraphFile.escaped("a<b & \"c\">\u0001\uFFFE\uD800😀\n"))
                .isEqualTo("a&lt;b &amp; &quot;c&quot;&gt;😀\n");
    }
}
