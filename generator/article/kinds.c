/*
 * kinds: see kinds.h. A field is a text, or lines: one text or a list of them,
 * since an address or a signature is written on lines of their own.
 *
 * An article of an unknown kind may have the fields of every kind: one slip
 * gives one message.
 */
#include "article/kinds.h"

typedef enum FieldForm { FIELD_END, FIELD_TEXT, FIELD_LINES } FieldForm;

typedef struct Field {
    const char *key;
    FieldForm form; /* FIELD_END closes the list */
    bool required;
} Field;

typedef struct Kind {
    const char *name;
    const Field *fields; /* NULL: nothing of its own */
} Kind;

static const Field by_somebody[] = {{"author", FIELD_TEXT, true}, {0}};
static const Field interview_fields[] = {
    {"interviewee", FIELD_TEXT, true}, {"interviewee_role", FIELD_TEXT, false}, {0}};
static const Field letter_fields[] = {
    {"addressee", FIELD_LINES, true},   {"subject", FIELD_TEXT, true},      {"date", FIELD_TEXT, true},
    {"reference", FIELD_TEXT, true},    {"signature", FIELD_LINES, true},   {"enclosures", FIELD_LINES, false},
    {"salutation", FIELD_TEXT, false}, {0}};
static const Field report_fields[] = {
    {"author", FIELD_TEXT, true}, {"date", FIELD_TEXT, true}, {"commissioned_by", FIELD_TEXT, false}, {0}};
static const Field verkenning_fields[] = {{"question", FIELD_TEXT, true}, {0}};

static const Kind kinds[] = {
    {"foreword", NULL},            {"article", NULL},       {"interview", interview_fields},
    {"column", by_somebody},       {"developments", NULL},  {"report", report_fields},
    {"letter", letter_fields},     {"timeline", NULL},      {"verkenning", verkenning_fields},
    {"colophon", NULL},            {"page", NULL},
};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static const Kind *find_kind(Str name)
{
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (str_equal(name, str_from(kinds[i].name)))
            return &kinds[i];
    return NULL;
}

bool article_is_kind(Str kind)
{
    return find_kind(kind) != NULL;
}

size_t kind_names(Arena *arena, Str **out)
{
    *out = ARENA_ARRAY(arena, Str, KIND_COUNT);
    for (size_t i = 0; i < KIND_COUNT; i++)
        (*out)[i] = str_from(kinds[i].name);
    return KIND_COUNT;
}

typedef struct KeyList {
    Arena *arena;
    const char **items;
    size_t count;
    size_t capacity;
} KeyList;

static void add_key(KeyList *keys, const char *key)
{
    ARENA_RESERVE_ONE(keys->arena, keys->items, keys->count, keys->capacity);
    keys->items[keys->count++] = key;
}

const char *const *kind_known_keys(Arena *arena, Str kind, const char *const *common)
{
    KeyList keys = {.arena = arena};
    const Kind *known = find_kind(kind);
    for (size_t i = 0; common[i]; i++)
        add_key(&keys, common[i]);
    for (size_t i = 0; i < KIND_COUNT; i++) {
        if (known && known != &kinds[i])
            continue;
        for (const Field *field = kinds[i].fields; field && field->form != FIELD_END; field++)
            add_key(&keys, field->key);
    }
    add_key(&keys, NULL);
    return keys.items;
}

static bool is_filled_text(const Value *value)
{
    return value_is_scalar(value) && str_trim(value->text).len > 0;
}

static bool is_filled_lines(const Value *value)
{
    if (!value_is_list(value))
        return is_filled_text(value);
    for (size_t i = 0; i < value_count(value); i++)
        if (!is_filled_text(value_item(value, i)))
            return false;
    return value_count(value) > 0;
}

static void check_field(const Article *article, const Field *field, Diags *diags)
{
    const Value *value = value_get(article->front_matter, str_from(field->key));
    if (!value || value->kind == VALUE_NULL) {
        if (!field->required)
            return;
        diag_error(diags, article->place, "front-field", "an article of kind '" STR_FMT "' lacks '%s'",
                   STR_ARG(article->kind), field->key);
        diag_hint(diags, "add a line '%s: …' between the two lines '---'", field->key);
    } else if (field->form == FIELD_TEXT && !is_filled_text(value)) {
        diag_error(diags, value->place, "front-field", "'%s' must be a text", field->key);
        diag_hint(diags, "write something behind '%s:' on the same line", field->key);
    } else if (field->form == FIELD_LINES && !is_filled_lines(value)) {
        diag_error(diags, value->place, "front-field", "'%s' must be a text or a list of texts", field->key);
        diag_hint(diags, "write '%s:' and below it each line as '  - …'", field->key);
    }
}

void kind_check(const Article *article, Diags *diags)
{
    const Kind *kind = find_kind(article->kind);
    if (!article->kind.len)
        return; /* that it is missing has been reported */
    if (kind) {
        for (const Field *field = kind->fields; field && field->form != FIELD_END; field++)
            check_field(article, field, diags);
        return;
    }
    Str names[KIND_COUNT];
    for (size_t i = 0; i < KIND_COUNT; i++)
        names[i] = str_from(kinds[i].name);
    diag_error(diags, value_get(article->front_matter, STR("kind"))->place, "front-kind",
               "there is no kind of article '" STR_FMT "'", STR_ARG(article->kind));
    diag_hint_nearest(diags, article->kind, names, KIND_COUNT);
}
