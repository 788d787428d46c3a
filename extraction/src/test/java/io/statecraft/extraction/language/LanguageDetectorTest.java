package io.statecraft.extraction.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();
    private static final String ENGLISH = "The minister flew to Oslo on Monday and met the head of the army there. ";
    private static final String FRENCH =
            "Le ministre a rencontré lundi à Oslo le chef des armées, qui lui a promis de nouveaux avions. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le ministre a rencontré lundi à Oslo le chef des armées, qui lui a promis de nouveaux avions.",
                "de | Der Minister traf am Montag in Oslo den Chef der Streitkräfte, der ihm neue Flugzeuge versprochen hat.",
                "es | El ministro se reunió el lunes con el jefe del ejército, quien le prometió nuevos aviones de combate.",
                "it | Il ministro ha incontrato lunedì il capo dell'esercito, che gli ha promesso nuovi aerei da caccia.",
                "pt | O ministro encontrou na segunda-feira o chefe do exército, que lhe prometeu novos aviões de combate.",
                "nl | De minister sprak maandag met de leiding van het leger en kreeg nieuwe gevechtsvliegtuigen toegezegd.",
                "pl | Minister spotkał się w poniedziałek z dowódcą armii, który obiecał mu nowe samoloty bojowe.",
                "tr | Bakan pazartesi günü ordunun başındaki isimle görüştü ve kendisine yeni savaş uçakları sözü verildi.",
                "sv | Ministern träffade på måndagen arméns chef, som lovade honom nya stridsflygplan och fler soldater.",
                "ro | Ministrul s-a întâlnit luni cu șeful armatei, care i-a promis noi avioane de luptă și mai mulți soldați.",
                "ru | Министр встретился в понедельник с командующим армией, который обещал ему новые самолёты.",
                "uk | Міністр зустрівся в понеділок з командувачем армії, який пообіцяв йому нові літаки.",
                "ar | التقى الوزير يوم الاثنين قائد الجيش الذي وعده بطائرات مقاتلة جديدة.",
                "fa | وزیر روز دوشنبه با فرمانده ارتش دیدار کرد و قول هواپیماهای جنگی تازه گرفت.",
                "he | השר נפגש ביום שני עם מפקד הצבא, שהבטיח לו מטוסי קרב חדשים.",
                "zh | 部长星期一在奥斯陆会见了军队司令，后者答应提供新的战斗机。",
                "ja | 大臣は月曜日にオスロで軍の司令官と会談し、新しい戦闘機の約束を得た。",
                "ko | 장관은 월요일 오슬로에서 군 사령관을 만나 새로운 전투기를 약속받았다.",
            })
    void a_sentence_or_two_is_enough(String language, String text) {
        assertThat(DETECTOR.language(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister flew to Oslo on Monday.",
                "Freedonia's army has 8,800 soldiers and 37 tanks.",
                "MINISTER FLIES TO OSLO, ARMY MOVES TO THE BORDER",
                "37 T-72 tanks; 23 BMP-2; 12 Mi-24 attack helicopters; 8 Su-25 aircraft",
                "Zamboanga Sibugay, Basilan, Sulu, Tawi-Tawi, Lanao del Sur, Maguindanao, Cotabato, Davao Oriental: 12 attacks",
                "Rassemblement national, Parti socialiste, Sozialdemokratische Partei Deutschlands, Prawo i Sprawiedliwość",
                "8 July 2021. Talks in Moscow.\n9 July 2021. Talks in Tashkent.\n10 July 2021. Border crossing captured.",
                "ok",
                "12,500",
                "… — !!! 2024",
            })
    void english_however_terse_and_lists_of_names_are_never_another_language(String text) {
        assertThat(DETECTOR.language(text).orElse("en")).isEqualTo("en");
    }

    @Test
    void the_greater_part_decides() {
        assertThat(DETECTOR.language(ENGLISH.repeat(3) + "\n" + FRENCH)).contains("en");
        assertThat(DETECTOR.language(ENGLISH + "\n" + FRENCH.repeat(3))).contains("fr");
        assertThat(DETECTOR.language("Gipfel in Oslo\n" + FRENCH.repeat(3))).contains("fr");
    }

    @Test
    void a_quotation_in_another_language_does_not_make_the_document_foreign() {
        String report =
                String.join("\n", Collections.nCopies(4, ENGLISH)) + "\n\"" + FRENCH.repeat(2) + "\"\n" + ENGLISH;
        assertThat(DETECTOR.language(report)).contains("en");
    }

    @Test
    void a_long_text_is_judged_from_its_beginning_to_its_end() {
        String long10MegabytesOfFrench = ENGLISH.repeat(20) + "\n" + FRENCH.repeat(100_000);
        assertThat(DETECTOR.language(long10MegabytesOfFrench)).contains("fr");
    }
}
