/* str, date, buf, utf8, map, escape: text and names. */
#include "check.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/escape.h"
#include "base/map.h"
#include "base/utf8.h"

static Arena *arena;

static void cuts_fields_and_ends(void)
{
    Str rest = STR("a;;b");
    CHECK_STR(str_cut(&rest, ';'), "a");
    CHECK_STR(str_cut(&rest, ';'), "");
    CHECK(rest.data != NULL);
    CHECK_STR(str_cut(&rest, ';'), "b");
    CHECK(rest.data == NULL);
}

static void finds_and_trims(void)
{
    CHECK_INT(str_index(STR("aab"), STR("ab")), 1);
    CHECK_INT(str_index(STR("aab"), STR("c")), 3);
    CHECK_INT(str_index(STR("aa"), STR("aaa")), 2);
    CHECK_STR(str_trim(STR(" \t x y\r\n")), "x y");
    CHECK_STR(str_trim(STR("  ")), "");
    CHECK(str_compare(STR("a"), STR("ab")) < 0);
    CHECK(str_equal((Str){0}, STR("")));
}

static void reads_hexadecimal_digits(void)
{
    CHECK_INT(str_hex_digit('0'), 0);
    CHECK_INT(str_hex_digit('9'), 9);
    CHECK_INT(str_hex_digit('a'), 10);
    CHECK_INT(str_hex_digit('F'), 15);
    CHECK_INT(str_hex_digit('g'), -1);
    CHECK_INT(str_hex_digit('@'), -1);
    CHECK_INT(str_hex_digit('\0'), -1);
}

static void knows_the_days_of_the_calendar(void)
{
    static const char *const wrong[] = {
        "",           "2024",       "2024-09",    "2024-9-27",  "27-09-2024",  "2024-13-01", "2024-00-10",
        "2024-04-31", "2023-02-29", "1900-02-29", "2024-09-00", "2024-09-27 ", "0024-09-27", "2024-0a-27",
    };
    Date date = {0};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        CHECK(!date_parse(str_from(wrong[i]), &date));
    CHECK_INT(date.year, 0);
    CHECK(date_parse(STR("2024-09-27"), &date));
    CHECK_INT(date.year, 2024);
    CHECK_INT(date.month, 9);
    CHECK_INT(date.day, 27);
    CHECK(date_parse(STR("2000-02-29"), &date));
    CHECK(date_parse(STR("2024-12-31"), &date));
}

static void names_the_nearest(void)
{
    Str names[] = {STR("werkloosheid"), STR("werkenden"), STR("spanning")};
    CHECK_STR(str_nearest(STR("werkloosheit"), names, 3), "werkloosheid");
    CHECK_STR(str_nearest(STR("spaningn"), names, 3), "spanning");
    CHECK_STR(str_nearest(STR("consumentenvertrouwen"), names, 3), "");
    CHECK_STR(str_nearest(STR(""), names, 3), "");
}

static void grows_across_chunks(void)
{
    Buf buf = {.arena = arena};
    for (int i = 0; i < 30000; i++)
        buf_printf(&buf, "%d,", i);
    CHECK(str_starts_with(buf_str(&buf), STR("0,1,2,")));
    CHECK(str_ends_with(buf_str(&buf), STR(",29998,29999,")));
}

static void refuses_broken_utf8(void)
{
    CHECK_INT(utf8_first_invalid(STR("caf\xC3\xA9")), 5);
    CHECK_INT(utf8_first_invalid(STR("a\xC0\xAF")), 1);         /* overlong */
    CHECK_INT(utf8_first_invalid(STR("\xED\xA0\x80")), 0);      /* surrogate */
    CHECK_INT(utf8_first_invalid(STR("ab\xE2\x82")), 2);        /* cut off */
    CHECK_INT(utf8_first_invalid(STR("\xF4\x90\x80\x80")), 0);  /* above U+10FFFF */
    CHECK_INT(utf8_first_invalid(STR("\xF0\x9F\x98\x80")), 4);
    CHECK_INT(utf8_count(STR("\xE2\x82\xAC 5")), 3);
    size_t index = 0;
    CHECK_INT(utf8_next(STR("\xFFx"), &index), 0xFFFD);
    CHECK_INT(index, 1);
}

static void turns_latin1_into_utf8(void)
{
    CHECK_STR(utf8_from_latin1(arena, STR("Frysl\xE2n")), "Frysl\xC3\xA2n");
    Buf buf = {.arena = arena};
    utf8_add(&buf, 0x20AC);
    utf8_add(&buf, 0x1F600);
    CHECK_STR(buf_str(&buf), "\xE2\x82\xAC\xF0\x9F\x98\x80");
}

static void keeps_keys_in_order(void)
{
    Map map = {.arena = arena};
    int values[1000];
    for (int i = 0; i < 1000; i++)
        map_set(&map, arena_printf(arena, "key-%d", i), &values[i]);
    map_set(&map, STR("key-3"), &values[0]);
    CHECK_INT(map.count, 1000);
    CHECK(map_find(&map, STR("key-999")) == &values[999]);
    CHECK(map_find(&map, STR("key-3")) == &values[0]);
    CHECK(map_find(&map, STR("key-1000")) == NULL);
    CHECK_STR(map.entries[3].key, "key-3");
}

static Str html(const char *text)
{
    Buf buf = {.arena = arena};
    escape_html(&buf, str_from(text));
    return buf_str(&buf);
}

static void escapes_each_context(void)
{
    CHECK_STR(html("a & b < \"c\" > d"), "a &amp; b &lt; &quot;c&quot; &gt; d");
    Buf csv = {.arena = arena};
    escape_csv(&csv, STR("a;\"b\""), ';');
    CHECK_STR(buf_str(&csv), "\"a;\"\"b\"\"\"");
    Buf json = {.arena = arena};
    escape_json(&json, STR("\"\\\n\x01"));
    CHECK_STR(buf_str(&json), "\\\"\\\\\\n\\u0001");
    Buf url = {.arena = arena};
    escape_url_segment(&url, STR("a b/\xC3\xA9"));
    CHECK_STR(buf_str(&url), "a%20b%2F%C3%A9");
}

static void makes_slugs(void)
{
    CHECK_STR(escape_slug(arena, STR("Co\xC3\xB6rdinatie in 't Gooi")), "coordinatie-in-t-gooi");
    CHECK_STR(escape_slug(arena, STR("  Frysl\xC3\xA2n & Zee\xC3\xABn! ")), "fryslan-zeeen");
    CHECK_STR(escape_slug(arena, STR("\xC5\x81\xC3\xB3" "d\xC5\xBA")), "lodz");
    CHECK_STR(escape_slug(arena, STR("\xE2\x80\x94")), "");
}

int main(void)
{
    arena = arena_create();
    RUN(cuts_fields_and_ends);
    RUN(finds_and_trims);
    RUN(reads_hexadecimal_digits);
    RUN(knows_the_days_of_the_calendar);
    RUN(names_the_nearest);
    RUN(grows_across_chunks);
    RUN(refuses_broken_utf8);
    RUN(turns_latin1_into_utf8);
    RUN(keeps_keys_in_order);
    RUN(escapes_each_context);
    RUN(makes_slugs);
    arena_free(arena);
    return check_done();
}
