/*
 * corpus: how well the fact checker does: reads files of labelled sentences
 * and prints the recall of faults and the false alarms on true sentences.
 *
 *     corpus [-v] [--folder PROJECT] FILE...
 *
 *     region: utrecht      what follows stands in this region's own article
 *     period: 2024-2       and these are its figures
 *     + a true sentence    a finding (error or warning) is a false alarm
 *     - code a false one   found when `code` is reported
 *
 * Prints a line a file, and TAP for all together: exit 1 when fewer than 95 in
 * 100 faults are found or more than 2 in 100 true sentences complained of, in
 * all together or in one file. A file called proef… is for measuring what the
 * checker was not made on: it counts in the whole and is not judged alone.
 */
#include <stdio.h>

#include "article/claim.h"
#include "base/files.h"

enum { RECALL_PERCENT = 95, ALARM_PERCENT = 2 };

typedef struct Corpus {
    Arena *arena;
    FigureBase base;
    const Language *language;
    FactTable *facts;
    Map glossary;
    const Region *region;
    Period period;
    bool verbose;
    size_t faults, found, truths, alarms;
} Corpus;

static const Diags *check_text(Corpus *corpus, Arena *arena, Str text)
{
    Str front = STR("---\ntitle: Zin\nkind: article\nlead: Zin.\n---\n");
    Str all = arena_printf(arena, STR_FMT STR_FMT "\n", STR_ARG(front), STR_ARG(text));
    const Source *source = source_create(arena, STR("zin.md"), all);
    Diags *diags = diags_create(arena);
    const Article *article = article_load(arena, source, diags);
    ArticleContext context = {.charts = {.base = &corpus->base, .language = corpus->language,
                                         .region = corpus->region, .period = corpus->period},
                              .want_prose = true};
    const ArticleBody *body = article_render(arena, article, &context, diags);
    ClaimContext claims = {.facts = corpus->facts, .region = corpus->region, .period = corpus->period,
                           .regional = true, .glossary = &corpus->glossary};
    claims_check(arena, article, body, &claims, diags);
    return diags;
}

static bool has_problem(const Diags *diags)
{
    return diags->errors + diags->warnings > 0;
}

static bool has_code(const Diags *diags, Str code)
{
    for (size_t i = 0; i < diags->count; i++)
        if (diags->items[i].severity != DIAG_NOTE && str_equal(code, str_from(diags->items[i].code)))
            return true;
    return false;
}

static void tell(const Corpus *corpus, const char *what, Str line, Diags *diags)
{
    if (!corpus->verbose)
        return;
    printf("# %s (" STR_FMT "): " STR_FMT "\n", what, STR_ARG(corpus->region->id), STR_ARG(line));
    for (size_t i = 0; i < diags->count; i++)
        printf("#     %s[%s] " STR_FMT " | " STR_FMT "\n", diags->items[i].severity == DIAG_NOTE ? "note " : "",
               diags->items[i].code, STR_ARG(diags->items[i].message), STR_ARG(diags->items[i].hint));
}

static void check_line(Corpus *corpus, Str line)
{
    Arena *arena = arena_create();
    bool truth = line.data[0] == '+';
    Str rest = str_trim(str_from_index(line, 1));
    Str code = truth ? (Str){0} : str_cut(&rest, ' ');
    Diags *diags = diags_create(arena);
    diags_append(diags, check_text(corpus, arena, rest));
    if (truth) {
        corpus->truths++;
        corpus->alarms += has_problem(diags);
        if (has_problem(diags))
            tell(corpus, "false alarm", line, diags);
    } else {
        corpus->faults++;
        corpus->found += has_code(diags, code);
        if (!has_code(diags, code))
            tell(corpus, "missed", line, diags);
    }
    arena_free(arena);
}

static bool read_header(Corpus *corpus, Str line)
{
    if (str_starts_with(line, STR("region:"))) {
        corpus->region = region_find(corpus->base.dataset->regions, str_trim(str_from_index(line, 7)));
        return corpus->region != NULL;
    }
    return str_starts_with(line, STR("period:")) && period_parse(str_trim(str_from_index(line, 7)), &corpus->period);
}

static bool check_file(Corpus *corpus, Str path)
{
    Diags *diags = diags_create(corpus->arena);
    const Source *source = files_read_text(corpus->arena, path, (Place){0}, diags);
    if (!source) {
        diags_print(diags, stderr);
        return false;
    }
    corpus->faults = corpus->found = corpus->truths = corpus->alarms = 0;
    size_t number = 0;
    for (Str rest = source->text; rest.data;) {
        Str line = str_trim(str_cut(&rest, '\n'));
        number++;
        if (!line.len || line.data[0] == '#')
            continue;
        if (line.data[0] == '+' || line.data[0] == '-') {
            check_line(corpus, line);
        } else if (!read_header(corpus, line)) {
            printf("# " STR_FMT ":%zu: no sentence and no header\n", STR_ARG(path), number);
            return false;
        }
    }
    return true;
}

static void print_share(size_t part, size_t whole)
{
    size_t tenths = whole ? (part * 2000 + whole) / (whole * 2) : 0;
    printf("%zu of %zu (%zu.%zu %%)", part, whole, tenths / 10, tenths % 10);
}

static bool is_good(const Corpus *corpus)
{
    return corpus->found * 100 >= corpus->faults * RECALL_PERCENT &&
           corpus->alarms * 100 <= corpus->truths * ALARM_PERCENT;
}

static void print_counts(const Corpus *corpus)
{
    printf("faults found ");
    print_share(corpus->found, corpus->faults);
    printf(", false alarms ");
    print_share(corpus->alarms, corpus->truths);
    putchar('\n');
}

static bool load(Corpus *corpus, Str folder)
{
    Arena *arena = corpus->arena;
    Diags *diags = diags_create(arena);
    corpus->base = figure_base_load(arena, files_join(arena, folder, STR("data")), diags);
    corpus->language = language_load(arena, files_join(arena, folder, STR("templates/language/nl.yaml")), diags);
    diags_print(diags, stderr);
    if (!corpus->language || diags->errors)
        return false;
    corpus->facts = facts_create(arena, &corpus->base, corpus->language);
    static const char *const known[] = {"CBS", "UWV", "WW", "ICT", "HBO", "MBO", "GWU", "CPB", "WIA", "WAO", NULL};
    corpus->glossary.arena = arena;
    for (size_t i = 0; known[i]; i++)
        map_set(&corpus->glossary, str_from(known[i]), corpus);
    corpus->region = &corpus->base.dataset->regions->items[0];
    return true;
}

static void add_counts(Corpus *all, const Corpus *file)
{
    all->faults += file->faults;
    all->found += file->found;
    all->truths += file->truths;
    all->alarms += file->alarms;
}

/* Options come before the files: -v, --folder PROJECT. Returns the index of the first file. */
static int read_options(Corpus *corpus, Str *folder, int argc, char **argv)
{
    int i = 1;
    for (; i < argc && argv[i][0] == '-'; i++) {
        if (strcmp(argv[i], "-v") == 0)
            corpus->verbose = true;
        else if (strcmp(argv[i], "--folder") == 0 && i + 1 < argc)
            *folder = str_from(argv[++i]);
    }
    return i;
}

int main(int argc, char **argv)
{
    Corpus corpus = {.arena = arena_create()};
    Corpus all = {0};
    Str folder = STR(".");
    int first = read_options(&corpus, &folder, argc, argv);
    bool loaded = load(&corpus, folder);
    bool good = loaded;
    for (int i = first; loaded && i < argc; i++) {
        Str path = str_from(argv[i]);
        if (!check_file(&corpus, path))
            return 1;
        printf("# %s: ", argv[i]);
        print_counts(&corpus);
        add_counts(&all, &corpus);
        good &= is_good(&corpus) || str_starts_with(files_base_name(path), STR("proef"));
    }
    good = good && is_good(&all);
    printf("%sok 1 - ", good ? "" : "not ");
    print_counts(&all);
    puts("1..1");
    arena_free(corpus.arena);
    return good ? 0 : 1;
}
