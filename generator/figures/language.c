/*
 * language: see language.h. What C code needs of a language file is required
 * at load, all of it, so that no page can come out with a hole in a sentence.
 */
#include "figures/language.h"

#include "base/files.h"
#include "base/yaml.h"

/* What this floor says: format.c and phrase.c. */
static const char *const own_words[] = {
    "numbers.decimal_mark", "periods.quarter", "periods.quarter_short", "periods.quarter_sentence",
    "periods.month", "periods.month_short", "periods.year", "periods.date",
    "change.up", "change.down", "change.more", "change.fewer", "change.same", "change.nearly_same",
    "change.up_than", "change.down_than", "change.more_than", "change.fewer_than",
    "change.same_as", "change.nearly_same_as", "change.no_earlier", "change.across_break", "change.seasonal",
    "change.rounding",
    "change.month_before", "change.quarter_before", "change.year_before",
    "change.directions.up", "change.directions.down", "change.directions.same", "change.directions.unknown",
    "class.phrase",
    "status.final", "status.provisional", "status.revised", "status.missing", "status.confidential",
    "status.impossible", "status.missing_phrase", "status.missing_series",
    "rank.phrase", "rank.tied", "rank.regions", "rank.ordinal_one", "rank.ordinal_two", "rank.ordinal_few",
    "rank.ordinal_other",
    "figures.title", "figures.indicator", "figures.value", "figures.change", "figures.year_change",
    "figures.class", "figures.rank", "figures.status", "figures.source", "figures.break",
    NULL,
};

static const Value *value_at(const Language *language, const char *path)
{
    const Value *value = language->words;
    for (Str rest = str_from(path); rest.data && value;)
        value = value_get(value, str_cut(&rest, '.'));
    return value;
}

Str language_word(const Language *language, const char *path)
{
    const Value *value = value_at(language, path);
    return value_is_scalar(value) ? value->text : (Str){0};
}

Str language_find(const Language *language, const char *const *keys, size_t count)
{
    const Value *value = language->words;
    for (size_t i = 0; i < count && value; i++)
        value = value_get(value, str_from(keys[i]));
    return value_is_scalar(value) ? value->text : (Str){0};
}

bool language_require(const Language *language, const char *const *paths, Diags *diags)
{
    bool complete = true;
    for (size_t i = 0; paths[i]; i++) {
        if (value_is_scalar(value_at(language, paths[i])))
            continue;
        complete = diag_error(diags, source_whole(language->source), "language-missing",
                              "the language file has no text for '%s'", paths[i]);
        diag_hint(diags, "each dot goes one level deeper; take the line over from another language file");
    }
    return complete;
}

Str language_fill(Arena *arena, Str pattern, const PatternField *fields, size_t count)
{
    Buf buf = {.arena = arena};
    while (pattern.len) {
        size_t open = str_index_char(pattern, '{');
        buf_add(&buf, str_slice(pattern, 0, open));
        pattern = str_from_index(pattern, open);
        size_t close = str_index_char(pattern, '}');
        if (close == pattern.len)
            break;
        Str name = str_slice(pattern, 1, close);
        size_t i = 0;
        while (i < count && !str_equal(name, str_from(fields[i].name)))
            i++;
        buf_add(&buf, i < count ? fields[i].value : str_slice(pattern, 0, close + 1));
        pattern = str_from_index(pattern, close + 1);
    }
    buf_add(&buf, pattern);
    return buf_str(&buf);
}

/* A style word that may be empty, so it is looked for by key and not by its text. */
static Str style_text(const Value *numbers, const char *key, const char *otherwise, Diags *diags)
{
    if (!value_get(numbers, str_from(key)))
        return str_from(otherwise);
    return yaml_text_optional(numbers, key, "numbers", diags);
}

static bool read_numbers(Language *language, Diags *diags)
{
    const Value *numbers = yaml_map_optional(language->words, "numbers", "the language file", diags);
    if (!numbers)
        return false;
    Str mark = language_word(language, "numbers.decimal_mark");
    bool mark_right = str_equal(mark, STR(",")) || str_equal(mark, STR("."));
    language->numbers = (NumberStyle){
        .decimal_mark = mark_right ? mark.data[0] : ',',
        .group_mark = style_text(numbers, "group_mark", "", diags),
        .group_from = (int)yaml_integer(numbers, "group_from", 5, 4, 30, diags),
        .minus = style_text(numbers, "minus", "\xE2\x88\x92", diags),
        .percent_space = style_text(numbers, "percent_space", "", diags),
        .symbol_space = style_text(numbers, "symbol_space", "", diags),
    };
    if (!mark_right)
        return diag_error(diags, numbers->place, "language-number", "decimal_mark must be \",\" or \".\"");
    if (str_equal(mark, language->numbers.group_mark))
        return diag_error(diags, numbers->place, "language-number",
                          "decimal_mark and group_mark are the same sign: 1%c234 would mean two things",
                          mark.data[0]);
    return true;
}

/* A list of exactly `count` words. */
static bool read_list(const Language *language, const char *path, Str *out, size_t count, Diags *diags)
{
    const Value *list = value_at(language, path);
    bool right = value_is_list(list) && value_count(list) == count;
    for (size_t i = 0; right && i < count; i++) {
        right = value_is_scalar(value_item(list, i));
        if (right)
            out[i] = value_item(list, i)->text;
    }
    if (right)
        return true;
    return diag_error(diags, list ? list->place : source_whole(language->source), "language-missing",
                      "'%s' must be a list of %zu words", path, count);
}

static bool read_periods(Language *language, Diags *diags)
{
    language->quarter_pattern = language_word(language, "periods.quarter");
    language->quarter_short_pattern = language_word(language, "periods.quarter_short");
    language->quarter_sentence_pattern = language_word(language, "periods.quarter_sentence");
    language->month_pattern = language_word(language, "periods.month");
    language->month_short_pattern = language_word(language, "periods.month_short");
    language->year_pattern = language_word(language, "periods.year");
    language->date_pattern = language_word(language, "periods.date");
    bool months = read_list(language, "periods.months", language->month_names, 12, diags);
    bool short_months = read_list(language, "periods.months_short", language->month_short, 12, diags);
    bool ordinals = read_list(language, "periods.ordinals", language->quarter_ordinals, 4, diags);
    bool words = read_list(language, "periods.ordinal_words", language->quarter_ordinal_words, 4, diags);
    return months && short_months && ordinals && words;
}

Language *language_load(Arena *arena, Str path, Diags *diags)
{
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    const Value *words = source ? yaml_read(arena, source, 0, source->text.len, diags) : NULL;
    if (!words)
        return NULL;
    Language *language = ARENA_NEW(arena, Language);
    Str name = files_base_name(path);
    language->code = str_slice(name, 0, str_index_char(name, '.'));
    language->source = source;
    language->words = words;
    bool complete = language_require(language, own_words, diags);
    bool numbers = read_numbers(language, diags);
    bool periods = read_periods(language, diags);
    return complete && numbers && periods ? language : NULL;
}
