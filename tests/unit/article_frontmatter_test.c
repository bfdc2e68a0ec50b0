/* Front matter: what is read, what is refused, and that the places are those of the file. */
#include "article/article.h"
#include "check.h"

static Arena *arena;
static Diags *diags;

static Article *load_as(const char *path, const char *text)
{
    diags = diags_create(arena);
    return article_load(arena, source_create(arena, str_from(path), str_from(text)), diags);
}

static Article *load(const char *text)
{
    return load_as("content/2024-3/leren.md", text);
}

static void check_place(size_t index, const char *code, size_t line, size_t column)
{
    CHECK(index < diags->count);
    if (index >= diags->count)
        return;
    LineColumn at = place_line_column(diags->items[index].place);
    CHECK_STR(str_from(diags->items[index].code), code);
    CHECK_INT(at.line, line);
    CHECK_INT(at.column, column);
}

static void reads_all_fields(void)
{
    const Article *a = load("---\ntitle: Leren werkt\nkind: interview\nlead: \"Een: twee\"\nauthor: A. de Vries\n"
                            "role: redacteur\ninterviewee: B. Bakker\ntheme: Leren\ndate: 2024-02-29\norder: 3\nslug: over-leren\n---\nTekst.\n");
    CHECK(a && diags->count == 0);
    CHECK_STR(a->title, "Leren werkt");
    CHECK_STR(a->kind, "interview");
    CHECK_STR(a->lead, "Een: twee");
    CHECK_STR(a->author, "A. de Vries");
    CHECK_STR(a->theme, "Leren");
    CHECK_STR(a->date, "2024-02-29");
    CHECK_STR(a->slug, "over-leren");
    CHECK_STR(value_get_text(a->front_matter, "role"), "redacteur");
    CHECK_INT(a->order, 3);
    CHECK_STR(str_from_index(a->source->text, a->body_start), "Tekst.\n");
}

static void asks_for_the_fields_of_a_kind(void)
{
    static const char *const kinds[] = {"article", "foreword", "developments", "timeline", "colophon", "page", NULL};
    static const struct {
        const char *front;
        const char *lacks;
    } cases[] = {{"kind: interview", "'interviewee'"}, {"kind: column", "'author'"}, {"kind: verkenning", "'question'"},
                 {"kind: report\nauthor: A", "'date'"}, {"kind: report\ndate: 2024-09-27", "'author'"}};
    for (size_t i = 0; kinds[i]; i++) {
        load(arena_cstr(arena, arena_printf(arena, "---\ntitle: T\nlead: L\nkind: %s\n---\n", kinds[i])));
        CHECK_INT(diags->count, 0);
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        load(arena_cstr(arena, arena_printf(arena, "---\ntitle: T\nlead: L\n%s\n---\n", cases[i].front)));
        CHECK_INT(diags->count, 1);
        CHECK_CODE(diags, "front-field");
        CHECK(str_contains(diags->items[0].message, str_from(cases[i].lacks)));
    }
}

static void reads_a_letter_s_head(void)
{
    static const char head[] = "---\ntitle: T\nlead: L\nkind: letter\nsubject: S\ndate: 2024-09-27\nreference: 12\n";
    const char *fine = "addressee:\n  - De minister\n  - Postbus 1\nsignature: A\n---\n";
    const char *wrong = "addressee:\n  - \n  - Postbus 1\nsignature: {a: b}\n---\n";
    load(arena_cstr(arena, arena_printf(arena, "%s%s", head, fine)));
    CHECK_INT(diags->count, 0);
    load(arena_cstr(arena, arena_printf(arena, "%s%s", head, wrong)));
    CHECK_INT(diags->count, 2);
    load("---\ntitle: T\nlead: L\nkind: article\nsubject: of a letter\n---\n");
    CHECK_CODE(diags, "yaml-unknown");
}

static void takes_the_slug_from_the_file(void)
{
    const Article *a = load_as("x/wat-2-doen.md", "---\r\ntitle: T\r\nkind: article\r\nlead: L\r\n--- \r\nTekst\r\n");
    CHECK(a && diags->count == 0);
    CHECK_STR(a->slug, "wat-2-doen");
    CHECK_STR(str_from_index(a->source->text, a->body_start), "Tekst\r\n");
    CHECK(a->order > 1000000);
    CHECK(a->author.len == 0);
}

static void allows_an_empty_body(void)
{
    const Article *a = load("---\ntitle: T\nkind: article\nlead: L\n---");
    CHECK(a && diags->count == 0);
    CHECK_INT(a->body_start, a->source->text.len);
}

static void reports_missing_front_matter(void)
{
    CHECK(!load("# Kop\n"));
    check_place(0, "front-missing", 1, 1);
    CHECK(!load(""));
    CHECK_CODE(diags, "front-missing");
    CHECK(!load("----\ntitle: T\n----\n"));
    CHECK_CODE(diags, "front-missing");
}

static void reports_unclosed_front_matter(void)
{
    CHECK(!load("---\ntitle: T\n\nTekst\n----\n"));
    check_place(0, "front-unclosed", 1, 1);
    CHECK(!load("---"));
    CHECK_CODE(diags, "front-unclosed");
}

static void reports_every_missing_field(void)
{
    CHECK(load("---\nauthor: X\n---\n") != NULL);
    CHECK_INT(diags->errors, 3);
    CHECK(load("---\ntitle:\nkind: article\nlead: \"  \"\n---\n") != NULL);
    CHECK_INT(diags->errors, 2);
    check_place(0, "front-field", 1, 1);
    check_place(1, "front-field", 4, 7);
    CHECK(load("---\n---\nTekst") != NULL);
    CHECK_INT(diags->errors, 3);
}

static void reports_a_field_that_is_no_text(void)
{
    CHECK(load("---\ntitle: [a, b]\nkind: article\nlead: L\n---\n") != NULL);
    CHECK_INT(diags->errors, 1);
    check_place(0, "front-field", 2, 8);
    CHECK(!load("---\n- a\n- b\n---\n"));
    CHECK_CODE(diags, "front-field");
}

static void reports_an_unknown_kind_with_the_nearest(void)
{
    CHECK(load("---\ntitle: T\nkind: artikle\nlead: L\n---\n") != NULL);
    check_place(0, "front-kind", 3, 7);
    CHECK_STR(diags->items[0].hint, "did you mean 'article'?");
}

static void reports_unknown_keys(void)
{
    CHECK(load("---\ntitle: T\nkind: article\nlead: L\nauteur: X\n---\n") != NULL);
    check_place(0, "yaml-unknown", 5, 1);
}

static void reports_bad_dates(void)
{
    static const char *const wrong[] = {"2024-02-30", "2023-02-29", "27-09-2024", "2024-13-01", "2024-1-01", "morgen"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        Str text = arena_printf(arena, "---\ntitle: T\nkind: article\nlead: L\ndate: %s\n---\n", wrong[i]);
        load(arena_cstr(arena, text));
        CHECK_INT(diags->errors, 1);
        check_place(0, "front-date", 5, 7);
    }
}

static void reports_bad_slugs(void)
{
    const Article *a = load("---\ntitle: T\nkind: article\nlead: L\nslug: Één Twee\n---\n");
    check_place(0, "slug-bad", 5, 7);
    CHECK_STR(a->slug, "een-twee");
    load_as("content/Mijn artikel.md", "---\ntitle: T\nkind: article\nlead: L\n---\n");
    check_place(0, "slug-bad", 1, 1);
    load("---\ntitle: T\nkind: article\nlead: L\nslug: ../weg\n---\n");
    CHECK_CODE(diags, "slug-bad");
}

static void keeps_the_places_of_yaml_errors(void)
{
    CHECK(!load("---\ntitle: T\nkind: article\nlead: a: b\n---\n"));
    CHECK_CODE(diags, "yaml-syntax");
    CHECK_INT(place_line_column(diags->items[0].place).line, 4);
}

int main(void)
{
    arena = arena_create();
    RUN(reads_all_fields);
    RUN(asks_for_the_fields_of_a_kind);
    RUN(reads_a_letter_s_head);
    RUN(takes_the_slug_from_the_file);
    RUN(allows_an_empty_body);
    RUN(reports_missing_front_matter);
    RUN(reports_unclosed_front_matter);
    RUN(reports_every_missing_field);
    RUN(reports_a_field_that_is_no_text);
    RUN(reports_an_unknown_kind_with_the_nearest);
    RUN(reports_unknown_keys);
    RUN(reports_bad_dates);
    RUN(reports_bad_slugs);
    RUN(keeps_the_places_of_yaml_errors);
    arena_free(arena);
    return check_done();
}
