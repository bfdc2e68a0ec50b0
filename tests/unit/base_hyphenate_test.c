/* Soft hyphens in long words, and nowhere else. "|" stands for one below. */
#include "check.h"

#include "base/hyphenate.h"

static Arena *arena;
static Hyphenator *dutch;

/* The text with its soft hyphens as "|". */
static Str shown(const char *text)
{
    Buf out = {.arena = arena};
    for (Str rest = hyphenate(arena, dutch, str_from(text)); rest.len;) {
        size_t at = str_index(rest, STR("\xC2\xAD"));
        buf_add(&out, str_slice(rest, 0, at));
        if (at < rest.len)
            buf_add_char(&out, '|');
        rest = str_from_index(rest, at + 2);
    }
    return buf_str(&out);
}

static void breaks_long_words(void)
{
    CHECK_STR(shown("Arbeidsmarktkrapteberoepen"), "Arbeids|markt|krap|te|be|roepen");
    CHECK_STR(shown("de arbeidsmarktregio's"), "de arbeids|markt|regio's");
    CHECK_STR(shown("beroepsbevolking, werkgelegenheid"), "beroeps|be|vol|king, werk|ge|le|gen|heid");
}

static void leaves_the_rest_alone(void)
{
    static const char *const texts[] = {"", "kort", "werkzoekend nu", "www.arbeidsmarktregioutrecht.nl",
                                        "https://voorbeeld.nl/arbeidsmarktkrapteberoepen", "naam@arbeidsmarktkrapte",
                                        "{{openstaande_vacatures_arbeidsmarkt}}", "arbeids\xC2\xADmarktkrapteberoepen",
                                        "\xC4\xB3rbeidsmarktkrapteberoepen"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        CHECK_STR(hyphenate(arena, dutch, str_from(texts[i])), texts[i]);
    CHECK_STR(hyphenate(arena, NULL, STR("arbeidsmarktkrapteberoepen")), "arbeidsmarktkrapteberoepen");
}

static void survives_anything(void)
{
    Buf text = {.arena = arena};
    for (int i = 0; i < 100000; i++)
        buf_add_char(&text, 'a');
    CHECK(str_equal(hyphenate(arena, dutch, buf_str(&text)), buf_str(&text)));
    CHECK_STR(hyphenate(arena, dutch, STR("\xFF\xFE\xC3 aaaaaaaaaaaaa\xC3")), "\xFF\xFE\xC3 aaaaaaaaaaaaa\xC3");
}

static void warns_of_a_missing_dictionary(void)
{
    Diags *diags = diags_create(arena);
    CHECK(!hyphenator_open(arena, STR("/nergens/hyph_nl.dic"), (Place){0}, diags));
    CHECK_CODE(diags, "hyphen-missing");
    hyphenator_close(NULL);
}

int main(void)
{
    arena = arena_create();
    dutch = hyphenator_open(arena, STR("/usr/share/hyphen/hyph_nl_NL.dic"), (Place){0}, diags_create(arena));
    if (!dutch) {
        puts("1..0 # SKIP there is no Dutch dictionary");
        return 0;
    }
    RUN(breaks_long_words);
    RUN(leaves_the_rest_alone);
    RUN(survives_anything);
    RUN(warns_of_a_missing_dictionary);
    hyphenator_close(dutch);
    arena_free(arena);
    return check_done();
}
