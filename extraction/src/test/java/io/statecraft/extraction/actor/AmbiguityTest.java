package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmbiguityTest {
    private final Gazetteer gazetteer = Gazetteer.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    talks in Georgia                        | GEO
                    King Abdullah II of Jordan              | king-abdullah-ii
                    soldiers from Chad                      | TCD
                    Washington hesitates                    | USA
                    a Korean envoy                          | KOR
                    a North Korean envoy                    | PRK
                    Congolese soldiers                      | COD
                    the Republic of the Congo               | COG
                    Brussels objects                        | european-union
                    a judge in The Hague                    | the-hague
                    Daesh retreats                          | islamic-state
                    the Islamic Emirate's envoy             | taliban
                    the PLA exercises                       | CHN
                    Chinese Taipei competes                 | TWN
                    the Kuomintang won                      | kuomintang
                    Equatorial Guinea votes                 | GNQ
                    Niger Delta oil                         | niger-delta
                    the Dominican Republic                  | DOM
                    South Vietnamese officers               | RVN
                    the leaders of Somaliland               | somaliland
                    """)
    void a_decision_of_the_data_files_holds(String text, String id) {
        assertThat(gazetteer.find(text).get(0).entry().id()).isEqualTo(id);
    }
}
