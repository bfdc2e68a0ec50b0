/*
 * build: from the project to the site.
 */
#include "base/decimal.h"
#include "base/files.h"
#include "base/pool.h"
#include "cli/cli.h"
#include "site/build.h"

static Str folder_of(const Arguments *arguments)
{
    Str folder = arguments_value(arguments, "directory");
    return folder.len ? folder : STR(".");
}

/* 0 when -j was not given; false when it is no number of threads. */
static bool read_threads(const Arguments *arguments, size_t *threads)
{
    Str text = arguments_value(arguments, "jobs");
    Decimal number;
    *threads = 0;
    if (!text.data)
        return true;
    if (!decimal_parse(text, '.', &number) || number.scale || number.digits < 1 || number.digits > POOL_MAX_THREADS)
        return false;
    *threads = (size_t)number.digits;
    return true;
}

static const Str *read_editions(const Arguments *arguments, size_t *count)
{
    Str *names = ARENA_ARRAY(arguments->arena, Str, arguments->option_count);
    *count = 0;
    for (;;) {
        Str name = arguments_value_at(arguments, "edition", *count);
        if (!name.data)
            return names;
        names[(*count)++] = name;
    }
}

static ExitCode report_refusal(const BuildSummary *summary)
{
    fprintf(stderr, "kwartaal: error: " STR_FMT "\n", STR_ARG(summary->error.message));
    if (summary->error.hint.len)
        fprintf(stderr, "  hint: " STR_FMT "\n", STR_ARG(summary->error.hint));
    return EXIT_SYSTEM;
}

static ExitCode report_done(Arena *arena, const BuildOptions *options, const BuildSummary *summary)
{
    const PublishSummary *published = &summary->published;
    for (size_t i = 0; i < published->foreign_count; i++)
        fprintf(stderr, "kwartaal: kept '" STR_FMT "', which this site did not make\n",
                STR_ARG(published->foreign[i]));
    Str counts = arena_printf(arena, "%zu edition%s, %zu pages, %zu files", summary->editions,
                              summary->editions == 1 ? "" : "s", summary->pages, published->files);
    return cli_print(arena_printf(arena, STR_FMT ": " STR_FMT " (%zu changed, %zu removed)\n", STR_ARG(options->site),
                                  STR_ARG(counts), published->changed, published->removed));
}

static ExitCode run_build(const Arguments *arguments)
{
    Str site = arguments_value(arguments, "output");
    BuildOptions options = {.folder = folder_of(arguments), .strict = arguments_has(arguments, "strict"), .quiet = true};
    options.site = site.len ? site : files_join(arguments->arena, options.folder, STR("site"));
    options.only = read_editions(arguments, &options.only_count);
    if (!read_threads(arguments, &options.threads))
        return cli_usage_error(&command_build, "-j takes a number from 1 to %d", (int)POOL_MAX_THREADS);
    Diags *diags = diags_create(arguments->arena);
    BuildSummary summary;
    BuildResult result = site_build(arguments->arena, &options, &summary, diags);
    ExitCode reported = cli_report(diags);
    if (summary.remarks)
        fprintf(stderr, "kwartaal: %zu remark%s on the text; 'kwartaal check' tells which\n", summary.remarks,
                summary.remarks == 1 ? "" : "s");
    if (result == BUILD_REFUSED)
        return report_refusal(&summary);
    if (result == BUILD_INPUT) {
        fprintf(stderr, "kwartaal: " STR_FMT " is left as it was\n", STR_ARG(options.site));
        return reported;
    }
    return report_done(arguments->arena, &options, &summary);
}

static const Option build_options[] = {
    {'C', "directory", "DIR", "the project: a folder with content/, data/ and templates/ (default: .)"},
    {'o', "output", "SITE", "where to publish (default: DIR/site)"},
    {'j', "jobs", "N", "render on N threads (default: one a processor)"},
    {'e', "edition", "REGION/QUARTER", "build this edition only, without the others; may be repeated"},
    {'s', "strict", NULL, "a warning is an error"},
    {0},
};

const Command command_build = {
    .name = "build",
    .usage = "kwartaal build [-C DIR] [-o SITE] [-j N] [--edition REGION/QUARTER]... [--strict]",
    .summary = "make the site",
    .help = "Reads data/, content/ and templates/, computes the figures, draws the charts and publishes the\n"
            "magazine as a folder of files. With any error nothing is published and the old site stands.\n"
            "The site is replaced as a whole, in one step; files in it that kwartaal did not make are kept.",
    .options = build_options,
    .run = run_build,
};
