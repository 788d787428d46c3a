package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StateOrgansTest {
    private final Gazetteer gazetteer = Gazetteer.load();

    @Test
    void an_organ_joins_the_state_before_it() {
        assertThat(surfaces(
                        "Tajik border guards met the Peruvian foreign minister and Mali’s transitional government."))
                .containsExactly("Tajik border guards", "Peruvian foreign minister", "Mali’s transitional government");
    }

    @Test
    void an_organ_joins_the_state_behind_of() {
        assertThat(surfaces("The Ministry of Defence of Ukraine wrote to the government of the Republic of Kenya."))
                .containsExactly("Ministry of Defence of Ukraine", "government of the Republic of Kenya");
    }

    @Test
    void organs_follow_each_other() {
        assertThat(surfaces("A Turkish Foreign Ministry spokesman spoke."))
                .containsExactly("Turkish Foreign Ministry spokesman");
    }

    @Test
    void an_institution_belongs_to_the_state_before_it() {
        Mention guard =
                gazetteer.findWithOrgans("The Syrian Republican Guard left.").get(0);

        assertThat(guard.surface()).isEqualTo("Syrian Republican Guard");
        assertThat(guard.entry().id()).isEqualTo("SYR");
        assertThat(guard.ambiguous()).isFalse();
        assertThat(surfaces("Japan's Air Self-Defense Force and the German Foreign Office"))
                .contains("German Foreign Office");
    }

    @Test
    void a_former_holder_is_not_the_state() {
        assertThat(surfaces("Former Bolivian president met the ousted Gabonese president."))
                .containsExactly("Bolivian", "Gabonese");
    }

    @Test
    void an_organ_alone_has_its_kind() {
        assertThat(gazetteer.organs().of("Foreign Ministry")).map(Organ::kind).hasValue(OrganKind.MINISTRY);
        assertThat(gazetteer.organs().of("armed forces")).map(Organ::kind).hasValue(OrganKind.MILITARY);
        assertThat(gazetteer.organs().of("defence minister")).map(Organ::office).hasValue(true);
        assertThat(gazetteer.organs().of("banana")).isEmpty();
    }

    private List<String> surfaces(String text) {
        return gazetteer.findWithOrgans(text).stream().map(Mention::surface).toList();
    }
}
