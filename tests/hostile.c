/*
 * Hostile input: nesting, lines, notes and cells without end, and everything
 * that can be opened and left open. Each is read at n, 2n and 4n, and 4n must
 * not take more than some four times as long as n: the time is linear. What is
 * wrong must be said with its code, and nothing may crash.
 *
 *     hostile [PERCENT]     a line of TAP a case: how often, and its three times; 10 percent by default
 *
 * Articles take the whole way: front matter, Markdown, every pass and the fact
 * checker.
 */
#include <time.h>

#include "article/claim.h"
#include "base/yaml.h"
#include "data/csv.h"
#include "data/json.h"
#include "figures/formula.h"
#include "mustache/mustache.h"
#include "unit/article_project.h"

/* Times below which nothing is said of the ratio: a machine has other things to do. */
static const double enough_ms = 40;
enum { MOST_TIMES = 9, TRIES = 3, PERCENT = 100, QUICK = 10 };

typedef void Reader(Arena *work, const Source *source, Diags *out);

/* ---- readers ---- */

static void read_article(Arena *work, const Source *source, Diags *out)
{
    const Article *article = article_load(work, source, out);
    if (!article)
        return;
    ArticleContext asked = context;
    asked.want_prose = true;
    const ArticleBody *body = article_render(work, article, &asked, out);
    ClaimContext claims = {.facts = facts_create(work, context.charts.base, context.charts.language),
                           .region = context.charts.region,
                           .period = context.charts.period};
    claims_check(work, article, body, &claims, out);
}

static void read_csv(Arena *work, const Source *source, Diags *out)
{
    Table *table = csv_read(work, source, 0, out);
    if (table && table->count)
        csv_check_width(table, 1, table->rows[0].count, out);
}

static void read_json(Arena *work, const Source *source, Diags *out)
{
    json_read(work, source, out);
}

static void read_yaml(Arena *work, const Source *source, Diags *out)
{
    yaml_read(work, source, 0, source->text.len, out);
}

static void read_formula(Arena *work, const Source *source, Diags *out)
{
    formula_parse(work, source->text, source_place(source, 0, source->text.len), out);
}

static void read_template(Arena *work, const Source *source, Diags *out)
{
    template_compile(work, source, out);
}

/* ---- cases ---- */

/* `head`, then `piece` n times, then `tail`; in the piece %d is its number. */
typedef struct Case {
    const char *name;
    Reader *read;
    size_t count; /* 4n */
    const char *head;
    const char *piece;
    const char *tail;
    const char *code; /* that must be reported; NULL: nothing is wrong; "": whatever there is to say */
} Case;

#define ARTICLE(name, count, piece, tail, code) {name, read_article, count, FRONT, piece, tail, code}

static const Case cases[] = {
    ARTICLE("nested quotes", 100000, ">", " a\n", "markdown-limit"),
    ARTICLE("nested lists", 100000, "- ", "a\n", "markdown-limit"),
    ARTICLE("one line of words, 1 MB", 170000, "woord ", "\n", ""),
    ARTICLE("one word of 1 MB", 1000000, "a", "\n", NULL),
    ARTICLE("one line of signs, 1 MB", 250000, "[*`|", "\n", NULL),
    ARTICLE("paragraphs", 20000, "Een zin van niets.\n\n", "", NULL),
    ARTICLE("footnotes", 10000, "Tekst[^n%d].\n\n[^n%d]: Noot.\n\n", "", NULL),
    ARTICLE("footnotes that are not there", 10000, "Tekst[^n%d].\n\n", "", "note-unknown"),
    ARTICLE("one footnote, used often", 10000, "Tekst[^n].\n\n", "[^n]: Noot.\n", NULL),
    {"table of one long column", read_article, 10000, FRONT "| a |\n| - |\n", "| cel |\n", "", NULL},
    {"table of rows of five", read_article, 2000, FRONT "| a | b | c | d | e |\n| - | - | - | - | - |\n",
     "| x | cel | y | – | . |\n", "", NULL},
    {"table of one long row", read_article, 10000, FRONT "| a |\n| - |\n", "| %d ", "|\n", "table-width"},
    ARTICLE("tables", 2000, "| a |\n| - |\n| cel |\n\n", "", NULL),
    ARTICLE("figures", 10000, "{{werkloosheid}} ", "\n", ""),
    ARTICLE("figures that are not there", 10000, "{{werkloosheit%d}} ", "\n", "figure-unknown"),
    ARTICLE("typed figures", 5000, "[3,7%](cijfer:werkloosheid) ", "\n", ""),
    ARTICLE("headings of one name", 10000, "## A\n\n", "", NULL),
    ARTICLE("references to nothing", 10000, "[@fig:f%d] ", "\n", "ref-unknown"),
    ARTICLE("boxes", 2000, "```aside\nTitel\n\nTekst.\n```\n\n", "", NULL),
    ARTICLE("pictures", 5000, "![a](b%d.svg)\n\n", "", ""),
    ARTICLE("links", 10000, "[a](https://a.nl/%d)\n\n", "", NULL),
    ARTICLE("claims in one paragraph", 5000, "De werkloosheid steeg in Utrecht naar 3,7 procent in 2024.\n", "", ""),
    ARTICLE("claims in paragraphs", 5000, "De werkloosheid daalde naar %d procent.\n\n", "", "claim-contradicted"),
    ARTICLE("numbers in one sentence", 10000, "12345 ", "\n", "claim-unknown"),
    ARTICLE("quotes", 100000, "\"'", "\n", NULL),
    ARTICLE("unclosed brackets", 100000, "[", "\n", NULL),
    ARTICLE("unclosed links", 100000, "[a](", "\n", "prose-long"),
    ARTICLE("unclosed pictures", 100000, "![", "\n", "markdown-limit"),
    ARTICLE("unclosed emphasis", 100000, "*a _b ", "\n", "prose-long"),
    ARTICLE("unclosed code", 20000, "`a ``b ", "\n", "prose-long"),
    ARTICLE("unclosed fences", 20000, "```\na\n````\n", "", NULL),
    ARTICLE("unclosed blocks", 5000, "`````box\nTitel\n\n````aside\n", "", "block-unclosed"),
    ARTICLE("unclosed braces", 100000, "{{", "\n", "figure-syntax"),
    ARTICLE("unclosed notes", 100000, "[^a", "\n", "prose-long"),
    ARTICLE("unclosed references", 100000, "[@fig:", "\n", "prose-long"),
    ARTICLE("unclosed definitions", 10000, "[^a%d]:\n", "", "note-empty"),
    ARTICLE("unclosed conditions", 10000, "{{#werkloosheid}}\n", "", "condition-depth"),
    ARTICLE("conditions that nothing opened", 10000, "{{/werkloosheid}}\n", "", "condition-close"),
    ARTICLE("unclosed comments", 50000, "<!-- a ", "\n", "raw-html"),
    ARTICLE("comments, each unclosed", 10000, "<!-- a\n\n", "", "raw-html"),
    ARTICLE("unclosed tags", 50000, "<a href=\"", "\n", "prose-long"),
    {"front matter of many lines", read_article, 10000, "---\ntitle: T\n", "sleutel%d: x\n", "---\n", "yaml-unknown"},
    {"front matter that does not end", read_article, 100000, "---\n", "a%d: b\n", "", "front-unclosed"},
    {"front matter in brackets", read_article, 100000, "---\ntitle: ", "[", "\n---\n", "yaml-depth"},
    {"CSV, rows", read_csv, 1000000, "a;b\n", "%d;2,5\n", "", NULL},
    {"CSV, one row", read_csv, 200000, "a\n", "%d;", "\n", "csv-ragged"},
    {"CSV, one field", read_csv, 2000000, "a\n\"", "xyz ", "\"\n", NULL},
    {"CSV, quotes left open", read_csv, 200000, "a\n", "\"%d\n", "", "csv-quote"},
    {"CSV, quotes out of place", read_csv, 200000, "a\n", "x\"%d\n", "", "csv-quote"},
    {"JSON, numbers", read_json, 1000000, "[0", ",%d.5", "]", NULL},
    {"JSON, objects", read_json, 250000, "[0", ",{\"a\":%d}", "]", NULL},
    {"JSON, one object", read_json, 100000, "{\"a\":0", ",\"b%d\":1", "}", NULL},
    {"JSON, one key again and again", read_json, 50000, "{\"a\":0", ",\"a\":%d", "}", "json-duplicate"},
    {"JSON, depth", read_json, 1000000, "", "[", "", "json-depth"},
    {"JSON, depth of objects", read_json, 200000, "", "{\"a\":", "", "json-depth"},
    {"JSON, one text", read_json, 1000000, "[\"", "x\\n", "\"]", NULL},
    {"JSON, a text left open", read_json, 1000000, "[\"", "x\\n", "", "json-syntax"},
    {"YAML, lines", read_yaml, 100000, "", "a%d: x\n", "", NULL},
    {"YAML, one key again and again", read_yaml, 50000, "", "a: %d\n", "", "yaml-duplicate"},
    {"YAML, list", read_yaml, 50000, "", "- {a: %d, b: x}\n", "", NULL},
    {"YAML, depth", read_yaml, 100000, "", "[", "", "yaml-depth"},
    {"YAML, depth of lists", read_yaml, 20000, "", "- ", "a\n", "yaml-depth"},
    {"YAML, one text", read_yaml, 200000, "a: \"", "xyz ", "\"\n", NULL},
    {"YAML, a text left open", read_yaml, 200000, "a: \"", "xyz ", "", "yaml-syntax"},
    {"formula, parentheses", read_formula, 200000, "", "(", "a", "formula-syntax"},
    {"formula, signs", read_formula, 200000, "", "-", "a", "formula-syntax"},
    {"formula, operators", read_formula, 100000, "a", " + a", "", "formula-syntax"},
    {"template, sections", read_template, 50000, "", "{{#a}}", "", "tpl-depth"},
    {"template, tags left open", read_template, 200000, "", "{{", "", "tpl-unclosed"},
    {"template, variables", read_template, 100000, "", "{{a}} b\n", "", NULL},
};

/* ---- measuring ---- */

static Str make_text(Arena *work, const Case *hostile, size_t count)
{
    Buf text = {.arena = work};
    buf_add(&text, str_from(hostile->head));
    for (size_t i = 0; i < count; i++) {
        Str piece = str_from(hostile->piece);
        for (size_t at; (at = str_index(piece, STR("%d"))) < piece.len; piece = str_from_index(piece, at + 2)) {
            buf_add(&text, str_slice(piece, 0, at));
            buf_printf(&text, "%zu", i);
        }
        buf_add(&text, piece);
    }
    buf_add(&text, str_from(hostile->tail));
    return buf_str(&text);
}

/* Milliseconds of this processor's time; what was said goes to *code_found. */
static double measure(const Case *hostile, size_t count, bool *code_found)
{
    Arena *work = arena_create();
    const Source *source = source_create(work, STR("content/2024-3/proef.md"), make_text(work, hostile, count));
    Diags *said = diags_create(work);
    clock_t start = clock();
    hostile->read(work, source, said);
    double time = (double)(clock() - start) * 1000 / CLOCKS_PER_SEC;
    if (!hostile->code)
        *code_found = said->count == 0;
    else
        *code_found = !hostile->code[0] || check_has_code(said, hostile->code);
    if (!*code_found) {
        for (size_t i = 0; i < said->count && i < 3; i++)
            printf("# %s: %s: " STR_FMT "\n", hostile->name, said->items[i].code, STR_ARG(said->items[i].message));
    }
    arena_free(work);
    return time;
}

static void run_case(const Case *hostile, size_t percent)
{
    size_t count = hostile->count * percent / PERCENT;
    double times[3] = {0};
    bool said = true;
    bool linear = false;
    for (int try = 0; try < TRIES && !linear && said; try++) {
        for (size_t i = 0; i < 3; i++) {
            double time = measure(hostile, count * ((size_t)1 << i) / 4, &said);
            times[i] = try && times[i] < time ? times[i] : time;
            if (!said)
                break;
        }
        linear = times[2] < enough_ms || times[2] < MOST_TIMES * times[0];
    }
    check_tests++;
    bool fine = linear && said;
    check_failed_tests += !fine;
    printf("%sok %d - %-32s %8zu %8.1f %8.1f %8.1f ms  %s%s\n", fine ? "" : "not ", check_tests, hostile->name,
           count, times[0], times[1], times[2], hostile->code ? hostile->code : "nothing wrong",
           said ? "" : " was expected");
    fflush(stdout);
}

int main(int argc, char **argv)
{
    size_t percent = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : QUICK;
    project_open();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        run_case(&cases[i], percent);
    arena_free(arena);
    return check_done();
}
