/*
 * cmd_new: `kwartaal new`: the files of a new edition or article, with what is
 * known filled in.
 *
 * What they say stands in templates/new/, so that an editor's first page is
 * written by editors. Nothing is ever overwritten: a file that is there stays
 * as it is, and the command ends with an error.
 */
#include <errno.h>
#include <sys/stat.h>

#include "article/kinds.h"
#include "base/escape.h"
#include "base/files.h"
#include "base/yaml.h"
#include "cli/cli.h"
#include "data/period.h"
#include "data/region.h"
#include "figures/language.h"
#include "mustache/mustache.h"

enum { HEADLINES = 4 };

typedef struct Scaffold {
    const Arguments *arguments;
    Arena *arena;
    Diags *diags;
    Str folder; /* of the project */
    const Region *region; /* NULL for an article of every region */
    Period quarter;
    Value *view;
    ExitCode failure; /* of writing; EXIT_FINE while there is none */
} Scaffold;

static Str project_path(const Scaffold *scaffold, Str name)
{
    return files_join(scaffold->arena, scaffold->folder, name);
}

/* Writing ------------------------------------------------------------------------------------------------------ */

static bool make_folder(Scaffold *scaffold, Str path)
{
    if (files_is_folder(path))
        return true;
    if (!make_folder(scaffold, files_folder(path)))
        return false;
    if (mkdir(arena_cstr(scaffold->arena, path), 0777) == 0)
        return true;
    fprintf(stderr, "kwartaal: " STR_FMT ": cannot make the folder: %s\n", STR_ARG(path), strerror(errno));
    scaffold->failure = EXIT_SYSTEM;
    return false;
}

static bool write_new_file(Scaffold *scaffold, Str path, Str text)
{
    if (!make_folder(scaffold, files_folder(path)))
        return false;
    FILE *file = fopen(arena_cstr(scaffold->arena, path), "wx");
    if (!file && errno == EEXIST) {
        fprintf(stderr, "kwartaal: " STR_FMT " is there already and stays as it is\n", STR_ARG(path));
        scaffold->failure = EXIT_INPUT;
        return false;
    }
    bool written = file && fwrite(text.data, 1, text.len, file) == text.len;
    if (file && fclose(file) != 0)
        written = false;
    if (!written) {
        fprintf(stderr, "kwartaal: " STR_FMT ": cannot write: %s\n", STR_ARG(path), strerror(errno));
        scaffold->failure = EXIT_SYSTEM;
        return false;
    }
    printf("wrote " STR_FMT "\n", STR_ARG(path));
    return true;
}

/* Renders templates/new/<name>.mustache to a file that is not there yet. */
static bool write_scaffold(Scaffold *scaffold, const char *name, Str path)
{
    Str template_path = project_path(scaffold, arena_printf(scaffold->arena, "templates/new/%s.mustache", name));
    const Source *source = files_read_text(scaffold->arena, template_path, (Place){0}, scaffold->diags);
    const Template *template = source ? template_compile(scaffold->arena, source, scaffold->diags) : NULL;
    Buf out = {.arena = scaffold->arena};
    if (!template || !template_render(&out, scaffold->arena, template, template_set_create(scaffold->arena),
                                      scaffold->view, TEMPLATE_LENIENT, scaffold->diags))
        return false;
    return write_new_file(scaffold, path, buf_str(&out));
}

/* What is known ------------------------------------------------------------------------------------------------ */

/* "a, b, c, d": the first indicators that may stand on a cover. */
static Str headlines(const Scaffold *scaffold)
{
    Str path = project_path(scaffold, STR("data/indicators.yaml"));
    const Source *source = files_read_text(scaffold->arena, path, (Place){0}, scaffold->diags);
    const Value *file = source ? yaml_read(scaffold->arena, source, 0, source->text.len, scaffold->diags) : NULL;
    const Value *list = value_get(file, STR("indicators"));
    Buf out = {.arena = scaffold->arena};
    for (size_t i = 0, count = 0; i < value_count(list) && count < HEADLINES; i++) {
        const Value *headline = value_get(value_item(list, i), STR("headline"));
        if (!headline || headline->kind != VALUE_BOOL || !headline->boolean)
            continue;
        buf_printf(&out, "%s" STR_FMT, count++ ? ", " : "", STR_ARG(value_get_text(value_item(list, i), "id")));
    }
    return buf_str(&out);
}

static Str language_code(const Scaffold *scaffold)
{
    Str path = project_path(scaffold, STR("content/site.yaml"));
    const Source *source = files_read_text(scaffold->arena, path, (Place){0}, scaffold->diags);
    const Value *site = source ? yaml_read(scaffold->arena, source, 0, source->text.len, scaffold->diags) : NULL;
    Str code = value_get_text(site, "language");
    return code.len ? code : STR("nl");
}

static Str capitalized(Arena *arena, Str text)
{
    char *copy = arena_cstr(arena, text);
    if (copy[0] >= 'a' && copy[0] <= 'z')
        copy[0] = (char)(copy[0] - 32);
    return (Str){copy, text.len};
}

/* "December 2024": an issue is named after the month in which its quarter ends. */
static Str issue_title(const Scaffold *scaffold)
{
    Str path = project_path(scaffold, arena_printf(scaffold->arena, "templates/language/" STR_FMT ".yaml",
                                                   STR_ARG(language_code(scaffold))));
    const Language *language = language_load(scaffold->arena, path, scaffold->diags);
    if (!language)
        return (Str){0};
    Str month = capitalized(scaffold->arena, language->month_names[scaffold->quarter.number * 3 - 1]);
    return arena_printf(scaffold->arena, STR_FMT " %d", STR_ARG(month), scaffold->quarter.year);
}

/* The last day of the quarter: when an issue, a letter, a report comes out, until somebody knows better. */
static void set_date(Scaffold *scaffold)
{
    static const char *const last_days[] = {"03-31", "06-30", "09-30", "12-31"};
    Period quarter = scaffold->quarter;
    value_set_text(scaffold->view, "date",
                   arena_printf(scaffold->arena, "%04d-%s", quarter.year, last_days[quarter.number - 1]));
}

static void set_edition_view(Scaffold *scaffold)
{
    Period quarter = scaffold->quarter;
    set_date(scaffold);
    value_set_text(scaffold->view, "quarter", period_text(scaffold->arena, quarter));
    value_set_text(scaffold->view, "title", issue_title(scaffold));
    value_set_text(scaffold->view, "period", period_text(scaffold->arena, period_add(quarter, -1)));
    value_set_text(scaffold->view, "region", scaffold->region->id);
    value_set_text(scaffold->view, "region_name", scaffold->region->name);
    value_set_text(scaffold->view, "headlines", headlines(scaffold));
}

static void set_article_view(Scaffold *scaffold, Str title, Str kind, int order)
{
    value_set_text(scaffold->view, "title", title);
    value_set_text(scaffold->view, "kind", kind);
    /* The template asks for each kind by name: what the kind must say of itself is filled in. */
    Str *kinds;
    size_t count = kind_names(scaffold->arena, &kinds);
    Value *is = value_map(scaffold->arena);
    for (size_t i = 0; i < count; i++)
        value_map_set(is, kinds[i], value_bool(scaffold->arena, str_equal(kinds[i], kind)));
    value_set(scaffold->view, "is", is);
    value_set_integer(scaffold->view, "order", order);
}

/* Edition ------------------------------------------------------------------------------------------------------ */

/* An issue that is there names its regions itself: the editor adds the new one. */
static void tell_of_regions(Scaffold *scaffold, Str path)
{
    const Source *source = files_read_text(scaffold->arena, path, (Place){0}, scaffold->diags);
    const Value *issue = source ? yaml_read(scaffold->arena, source, 0, source->text.len, scaffold->diags) : NULL;
    const Value *regions = value_get(issue, STR("regions"));
    for (size_t i = 0; i < value_count(regions); i++)
        if (value_is_scalar(value_item(regions, i)) && str_equal(value_item(regions, i)->text, scaffold->region->id))
            return;
    printf("add '" STR_FMT "' to 'regions:' in " STR_FMT "\n", STR_ARG(scaffold->region->id), STR_ARG(path));
}

static void new_edition(Scaffold *scaffold)
{
    Str quarter = period_text(scaffold->arena, scaffold->quarter);
    Str folder = project_path(scaffold, files_join(scaffold->arena, STR("content"), quarter));
    Str own = files_join(scaffold->arena, folder, scaffold->region->id);
    Str issue = files_join(scaffold->arena, folder, STR("issue.yaml"));
    bool first = !files_exists(issue);
    set_edition_view(scaffold);
    if (scaffold->diags->errors)
        return;
    if (!write_scaffold(scaffold, "edition", files_join(scaffold->arena, own, STR("edition.yaml"))))
        return;
    if (!first) {
        tell_of_regions(scaffold, issue);
        return;
    }
    if (!write_scaffold(scaffold, "issue", issue))
        return;
    set_article_view(scaffold, STR("Voorwoord"), STR("foreword"), 1);
    Str foreword = files_join(scaffold->arena, folder, STR("voorwoord.md"));
    if (!files_exists(foreword))
        write_scaffold(scaffold, "article", foreword);
}

/* Article ------------------------------------------------------------------------------------------------------ */

static void new_article(Scaffold *scaffold, Str slug, Str kind)
{
    enum { MIDDLE = 50 };
    Str quarter = period_text(scaffold->arena, scaffold->quarter);
    Str folder = project_path(scaffold, files_join(scaffold->arena, STR("content"), quarter));
    if (!files_exists(files_join(scaffold->arena, folder, STR("issue.yaml")))) {
        fprintf(stderr, "kwartaal: there is no issue " STR_FMT "\n  hint: make it with 'kwartaal new edition "
                        "REGION/" STR_FMT "'\n", STR_ARG(quarter), STR_ARG(quarter));
        scaffold->failure = EXIT_INPUT;
        return;
    }
    if (scaffold->region)
        folder = files_join(scaffold->arena, folder, scaffold->region->id);
    char *title = arena_cstr(scaffold->arena, capitalized(scaffold->arena, slug));
    for (char *c = title; *c; c++)
        *c = *c == '-' ? ' ' : *c;
    set_article_view(scaffold, str_from(title), kind, MIDDLE);
    set_date(scaffold);
    Str name = arena_printf(scaffold->arena, STR_FMT ".md", STR_ARG(slug));
    write_scaffold(scaffold, "article", files_join(scaffold->arena, folder, name));
}

/* Command line ------------------------------------------------------------------------------------------------- */

static ExitCode wrong_region(Scaffold *scaffold, const Regions *regions, Str name)
{
    Str *ids = ARENA_ARRAY(scaffold->arena, Str, regions->count);
    for (size_t i = 0; i < regions->count; i++)
        ids[i] = regions->items[i].id;
    Str nearest = str_nearest(name, ids, regions->count);
    return nearest.len ? cli_usage_error(&command_new, "there is no region '" STR_FMT "'; did you mean '" STR_FMT "'?",
                                         STR_ARG(name), STR_ARG(nearest))
                       : cli_usage_error(&command_new, "there is no region '" STR_FMT "' in data/regions.yaml",
                                         STR_ARG(name));
}

/* Reads "utrecht/2024-4" or "2024-4". */
static ExitCode read_edition(Scaffold *scaffold, Str text)
{
    Str quarter = text;
    Str region = str_contains(text, STR("/")) ? str_cut(&quarter, '/') : (Str){0};
    if (!period_parse(quarter, &scaffold->quarter) || scaffold->quarter.kind != PERIOD_QUARTER)
        return cli_usage_error(&command_new, "'" STR_FMT "' is no quarter; write one as 2024-4", STR_ARG(quarter));
    if (!region.data)
        return EXIT_FINE;
    const Regions *regions =
        regions_load(scaffold->arena, project_path(scaffold, STR("data/regions.yaml")), scaffold->diags);
    if (scaffold->diags->errors)
        return EXIT_FINE; /* reported at the end */
    scaffold->region = region_find(regions, region);
    return scaffold->region ? EXIT_FINE : wrong_region(scaffold, regions, region);
}

static ExitCode run_edition(Scaffold *scaffold)
{
    if (scaffold->arguments->operand_count != 2)
        return cli_usage_error(&command_new, "'new edition' takes one operand, REGION/QUARTER");
    if (!scaffold->region && !scaffold->diags->errors)
        return cli_usage_error(&command_new, "an edition belongs to a region: write REGION/QUARTER");
    if (!scaffold->diags->errors)
        new_edition(scaffold);
    return EXIT_FINE;
}

static ExitCode run_article(Scaffold *scaffold)
{
    const Arguments *arguments = scaffold->arguments;
    if (arguments->operand_count != 3)
        return cli_usage_error(&command_new, "'new article' takes two operands, [REGION/]QUARTER and SLUG");
    Str slug = arguments->operands[2];
    Str clean = escape_slug(scaffold->arena, slug);
    if (!clean.len || !str_equal(slug, clean))
        return cli_usage_error(&command_new, "'" STR_FMT "' cannot be part of an address; write for instance '%s'",
                               STR_ARG(slug), clean.len ? arena_cstr(scaffold->arena, clean) : "mijn-artikel");
    Str kind = arguments_has(arguments, "kind") ? arguments_value(arguments, "kind") : STR("article");
    if (!article_is_kind(kind))
        return cli_usage_error(&command_new, "there is no kind of article '" STR_FMT "'", STR_ARG(kind));
    if (!scaffold->diags->errors)
        new_article(scaffold, slug, kind);
    return EXIT_FINE;
}

static ExitCode run_new(const Arguments *arguments)
{
    Arena *arena = arguments->arena;
    Str folder = arguments_value(arguments, "directory");
    Scaffold scaffold = {.arguments = arguments, .arena = arena, .diags = diags_create(arena),
                         .folder = folder.data ? folder : STR("."), .view = value_map(arena)};
    Str what = arguments->operands[0];
    bool edition = str_equal(what, STR("edition"));
    if (!edition && !str_equal(what, STR("article")))
        return cli_usage_error(&command_new, "'" STR_FMT "' is neither 'edition' nor 'article'", STR_ARG(what));
    ExitCode usage = read_edition(&scaffold, arguments->operands[1]);
    if (usage == EXIT_FINE)
        usage = edition ? run_edition(&scaffold) : run_article(&scaffold);
    if (usage != EXIT_FINE)
        return usage;
    ExitCode reported = scaffold.diags->count ? cli_report(scaffold.diags) : EXIT_FINE;
    return reported != EXIT_FINE ? reported : scaffold.failure;
}

static const Option options[] = {
    {'C', "directory", "DIR", "the project, a folder with content/, data/ and templates/ (default: this one)"},
    {0, "kind", "KIND", "of article: article (the default), foreword, interview, column, developments, report, letter, …"},
    {0, NULL, NULL, NULL},
};

const Command command_new = {
    .name = "new",
    .usage = "kwartaal new [-C DIR] edition REGION/QUARTER\n"
             "       kwartaal new [-C DIR] [--kind KIND] article [REGION/]QUARTER SLUG",
    .summary = "make the files of a new edition or article",
    .help = "Makes content/QUARTER/ with its issue.yaml and foreword, and the region's folder in it; or one\n"
            "article, for all regions of the issue or for one. What is known is filled in, the rest is explained\n"
            "in the file. Nothing is overwritten. The texts stand in templates/new/.",
    .options = options,
    .min_operands = 2,
    .max_operands = 3,
    .run = run_new,
};
