package io.statecraft.standalone.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that break programs: of every type at its bounds, of other types, and such that try to be code. */
final class Hostile {
    private static final List<String> ANY = List.of(
            "",
            " ",
            "null",
            "undefined",
            "true",
            "{}",
            "[]",
            "[1,",
            "..",
            "...",
            ",",
            ",,",
            "-",
            "+",
            "*",
            "%",
            "_",
            "\\",
            "\u0000",
            "a\u0000b",
            "\uFEFF",
            "\u202Eabc",
            "é漢😀",
            "e\u0301",
            "\uFFFF",
            "a\r\nX-Evil: 1",
            "a\tb",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "file:///etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "a".repeat(300),
            "a".repeat(3000),
            "a,".repeat(300),
            "(".repeat(200),
            "\"unbalanced",
            "a & | !",
            "a:*",
            "<->",
            "-\"\"",
            "a OR",
            "a..b..c");
    private static final List<String> SQL = List.of(
            "'",
            "''",
            "\"",
            "`",
            "' OR '1'='1",
            "x'; drop table facts; --",
            "1; select pg_sleep(20)--",
            "') union select null--",
            "\\'; --",
            "$1",
            "?",
            ":name",
            "a'||'b",
            "*/",
            "::int",
            "{1,2}",
            "E'\\000'",
            "$$a$$",
            "1)",
            "id\" desc; --");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "1001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999",
            "0.1",
            "-0.5",
            "1e2",
            "1e400",
            "1e-400",
            "NaN",
            "Infinity",
            "0x10",
            "1_000",
            "٣",
            "1..2",
            "2..1",
            "..1",
            "1..",
            "1e400..",
            "NaN..NaN",
            "0.1..9e999",
            "-1e131072",
            "1e131072..");
    private static final List<String> TIMES = List.of(
            "2021-13-45",
            "2021-02-30",
            "0000-00-00",
            "0000",
            "-0001",
            "9999",
            "Y999999999",
            "Y-17E7",
            "-9999-01-01",
            "2021-21",
            "1985~",
            "1985-XX",
            "../1985",
            "2021/2020",
            "2021-01-01..2020-01-01",
            "2021-01-01T00:00:00",
            "2024-01-10T00:00:00Z",
            "2024-01-10T00:00:00+18:00",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "294277-01-01..",
            "-4714-01-01..",
            "2024-01-10T24:00:00Z",
            "2024-01-10T23:59:60Z");

    private Hostile() {}

    /** Everything that a text may be. */
    static List<String> texts() {
        return Stream.of(ANY, SQL, TIMES, NUMBERS).flatMap(List::stream).toList();
    }

    /** Bodies that are no JSON, or not what is expected. */
    static List<String> bodies() {
        List<String> bodies = new ArrayList<>(List.of(
                "",
                "null",
                "{",
                "}",
                "[]",
                "{}",
                "[{}]",
                "\"text\"",
                "1",
                "true",
                "{\"a\"",
                "{\"a\":1}} trailing",
                "{'a': 1}",
                "\u0000",
                "{\"a\":1,\"a\":2}",
                "\uFEFF{}",
                "[".repeat(5000),
                "{\"a\":".repeat(2000),
                "{\"text\": \"a\", \"url\": \"http://[\"}",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\na",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "a\tb\tc\n1\t2\n",
                "id,side_a\n1,\"",
                "%PDF-1.4",
                "PK\u0003\u0004"));
        bodies.add("{\"text\": \"" + "a".repeat(100_000) + "\"}");
        return bodies;
    }

    /** Media types to ask with, or to claim. */
    static List<String> mediaTypes() {
        return List.of(
                "*/*",
                "image/png",
                "text/html",
                "text/*;q=0.1, application/json;q=0",
                "application/json;version=9",
                "a",
                "",
                ";",
                "a/b/c",
                "application/json, text/csv",
                "text/csv;q=2");
    }

    static final Map<String, List<String>> HEADERS = Map.of(
            "If-None-Match", List.of("*", "\"x\"", "W/\"x\"", "x", ""),
            "Accept-Encoding", List.of("gzip", "br", "identity;q=0", "*;q=0"),
            "Range", List.of("bytes=0-1", "bytes=5-1"),
            "Content-Encoding", List.of("gzip", "x"),
            "Origin", List.of("https://evil.example", "null"),
            "Sec-Fetch-Site", List.of("cross-site", "same-origin", "x"));
}
