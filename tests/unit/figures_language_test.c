/*
 * Language files: both that there are, and what is refused.
 */
#include <unistd.h>

#include "check.h"
#include "figures/language.h"
#include "base/files.h"

static Arena *arena;

/* The Dutch file with one piece of its text replaced. */
static Language *load_changed(const char *from, const char *to, Diags **diags)
{
    *diags = diags_create(arena);
    Str text;
    CHECK(files_read_bytes(arena, STR("templates/language/nl.yaml"), (Place){0}, &text, *diags));
    size_t at = str_index(text, str_from(from));
    CHECK(at < text.len);
    char path[] = "/tmp/kwartaal-language-XXXXXX";
    int descriptor = mkstemp(path);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    CHECK(file);
    if (!file)
        return NULL;
    fprintf(file, STR_FMT "%s" STR_FMT, STR_ARG(str_slice(text, 0, at)), to,
            STR_ARG(str_from_index(text, at + strlen(from))));
    fclose(file);
    Language *language = language_load(arena, arena_str(arena, str_from(path)), *diags);
    unlink(path);
    return language;
}

static void refuses(const char *from, const char *to, const char *code)
{
    Diags *diags;
    CHECK(!load_changed(from, to, &diags));
    CHECK_CODE(diags, code);
}

static void both_languages_are_complete(void)
{
    const char *paths[] = {"templates/language/nl.yaml", "templates/language/en.yaml"};
    const char *codes[] = {"nl", "en"};
    for (size_t i = 0; i < 2; i++) {
        Diags *diags = diags_create(arena);
        const Language *language = language_load(arena, str_from(paths[i]), diags);
        CHECK(language);
        CHECK_INT(diags->count, 0);
        if (language)
            CHECK_STR(language->code, codes[i]);
    }
}

/* Every text of one language stands in the other too. */
static void compare_keys(const Value *a, const Value *b, const char *path)
{
    for (size_t i = 0; i < a->map.count; i++) {
        Str key = a->map.entries[i].key;
        const Value *mine = a->map.entries[i].value;
        const Value *other = value_get(b, key);
        char below[256];
        snprintf(below, sizeof below, "%s." STR_FMT, path, STR_ARG(key));
        if (strcmp(below, ".units") == 0)
            continue; /* only what differs from data/units.yaml */
        if (!other)
            check_fail(__FILE__, __LINE__, arena_cstr(arena, str_from(below)));
        else if (value_is_map(mine) && value_is_map(other))
            compare_keys(mine, other, below);
    }
}

static void both_languages_have_the_same_keys(void)
{
    Diags *diags = diags_create(arena);
    const Language *dutch = language_load(arena, STR("templates/language/nl.yaml"), diags);
    const Language *english = language_load(arena, STR("templates/language/en.yaml"), diags);
    if (!dutch || !english) {
        check_fail(__FILE__, __LINE__, "a language cannot be read");
        return;
    }
    compare_keys(dutch->words, english->words, "");
    compare_keys(english->words, dutch->words, "");
}

static void words_are_found_by_their_path(void)
{
    Diags *diags = diags_create(arena);
    const Language *dutch = language_load(arena, STR("templates/language/nl.yaml"), diags);
    CHECK_STR(language_word(dutch, "change.directions.up"), "gestegen");
    CHECK_STR(language_word(dutch, "change.directions"), "");
    CHECK_STR(language_word(dutch, "change.nothing.here"), "");
    CHECK_STR(dutch->month_names[2], "maart");
    CHECK_INT(dutch->numbers.group_from, 5);
    const char *level[] = {"rank", "levels", "provincie"};
    CHECK_STR(language_find(dutch, level, 3), "provincies");
}

static void what_is_missing_is_named(void)
{
    refuses("  same: \"gelijk\"\n", "", "language-missing");
    refuses("tweede, derde", "tweede", "language-missing");
    refuses("okt, nov", "okt", "language-missing");
    Diags *diags;
    CHECK(!load_changed("  same: \"gelijk\"\n", "", &diags));
    CHECK_STR(diags->items[0].message, "the language file has no text for 'change.same'");
}

static void number_styles_are_checked(void)
{
    refuses("decimal_mark: \",\"", "decimal_mark: \"'\"", "language-number");
    refuses("decimal_mark: \",\"", "decimal_mark: \".\"", "language-number");
}

static void templates_may_require_more(void)
{
    Diags *diags = diags_create(arena);
    const Language *dutch = language_load(arena, STR("templates/language/nl.yaml"), diags);
    const char *paths[] = {"rank.phrase", "no.such.word", NULL};
    CHECK(!language_require(dutch, paths, diags));
    CHECK_INT(diags->count, 1);
    CHECK_CODE(diags, "language-missing");
}

static void patterns_are_filled(void)
{
    PatternField fields[] = {{"a", STR("1")}, {"b", STR("{a}")}};
    CHECK_STR(language_fill(arena, STR("{a} en {b}, {c} {"), fields, 2), "1 en {a}, {c} {");
    CHECK_STR(language_fill(arena, STR(""), fields, 2), "");
}

int main(void)
{
    arena = arena_create();
    RUN(both_languages_are_complete);
    RUN(both_languages_have_the_same_keys);
    RUN(words_are_found_by_their_path);
    RUN(what_is_missing_is_named);
    RUN(number_styles_are_checked);
    RUN(templates_may_require_more);
    RUN(patterns_are_filled);
    arena_free(arena);
    return check_done();
}
