/*
 * The gallery: every form of chart for the cases that break charts, each from a
 * declaration as an editor writes it, so that reader, refusals, picture,
 * description, table and files are all those of the magazine. A case that a
 * form rightly refuses shows what is said of it.
 *
 *     gallery FOLDER     writes FOLDER/<form>.html and the CSV and SVG of each chart
 *     gallery --yaml FORM CASE
 *
 * Looked at by people, and measured by browser/gallery.test.mjs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/escape.h"
#include "gallery_cases.h"

/* ---- pages ---- */

typedef struct Gallery {
    Arena *arena;
    const char *folder;
    ChartContext context;
} Gallery;

static void save(const Gallery *gallery, Str name, const char *ending, Str text)
{
    Str path = arena_printf(gallery->arena, "%s/" STR_FMT "%s", gallery->folder, STR_ARG(name), ending);
    FILE *file = fopen(arena_cstr(gallery->arena, path), "w");
    if (!file || fwrite(text.data, 1, text.len, file) != text.len || fclose(file) != 0) {
        fprintf(stderr, "gallery: cannot write " STR_FMT "\n", STR_ARG(path));
        exit(1);
    }
}

static void add_refusal(Buf *page, const Diags *diags)
{
    BUF_LIT(page, "<p class=\"refusal\">");
    for (size_t i = 0; i < diags->count; i++) {
        buf_printf(page, "[%s] ", diags->items[i].code);
        escape_html(page, diags->items[i].message);
        BUF_LIT(page, ". ");
        escape_html(page, diags->items[i].hint);
        BUF_LIT(page, "<br>");
    }
    BUF_LIT(page, "</p>");
}

static void add_case(Gallery *gallery, Buf *page, const ChartForm *form, Case item)
{
    Arena *arena = gallery->arena;
    Diags *diags = diags_create(arena);
    const Chart *chart = gallery_chart(arena, form, item, &gallery->context, diags);
    buf_printf(page, "<section class=\"case\" id=\"%s\" data-case=\"%s\"><h2>%s</h2>", case_names[item],
               case_names[item], case_names[item]);
    if (chart) {
        buf_add(page, chart_figure_html(arena, chart));
        save(gallery, chart->files, ".csv", chart_csv(arena, chart));
        save(gallery, chart->files, ".svg", chart_svg_file(arena, chart));
    } else {
        add_refusal(page, diags);
    }
    BUF_LIT(page, "</section>\n");
}

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\">"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" "
    "content=\"light dark\"><link rel=\"stylesheet\" href=\"assets/css/tokens.css\">"
    "<link rel=\"stylesheet\" href=\"assets/css/charts.css\"><link rel=\"stylesheet\" href=\"gallery.css\"><title>";

static const char style[] =
    "body { margin: 0; background: var(--paper); color: var(--ink); font-family: var(--sans) }\n"
    "main { padding: 1rem; max-width: 46rem } .case { margin-bottom: 3rem } .case > h2 { font-size: 0.875rem; "
    "font-weight: 400; color: var(--grey) } .refusal { border-top: 1px solid var(--mark); padding-top: 0.5rem }\n"
    "a { color: var(--accent) }\n";

static void write_page(Gallery *gallery, const ChartForm *form)
{
    Buf page = {.arena = gallery->arena};
    BUF_LIT(&page, head);
    buf_printf(&page, "%s</title></head><body><main><h1>%s</h1>\n", form->name, form->name);
    for (int item = 0; item < CASES; item++)
        add_case(gallery, &page, form, (Case)item);
    BUF_LIT(&page, "<p><a href=\"index.html\">gallery</a></p></main></body></html>\n");
    save(gallery, str_from(form->name), ".html", buf_str(&page));
}

static void write_index(Gallery *gallery, const ChartForm *const *forms, size_t count)
{
    Buf page = {.arena = gallery->arena};
    BUF_LIT(&page, head);
    BUF_LIT(&page, "gallery</title></head><body><main><h1>Gallery</h1><ul>\n");
    for (size_t i = 0; i < count; i++)
        if (forms[i]->declarable)
            buf_printf(&page, "<li><a href=\"%s.html\">%s</a></li>\n", forms[i]->name, forms[i]->name);
    BUF_LIT(&page, "</ul></main></body></html>\n");
    save(gallery, STR("index"), ".html", buf_str(&page));
    save(gallery, STR("gallery"), ".css", str_from(style));
}

static const ChartForm *find_form(const char *name)
{
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(forms[i]->name, name) == 0)
            return forms[i];
    return NULL;
}

static int print_declaration(Arena *arena, const char *form_name, const char *case_name)
{
    const ChartForm *form = find_form(form_name);
    for (int item = 0; form && item < CASES; item++)
        if (strcmp(case_names[item], case_name) == 0) {
            printf(STR_FMT, STR_ARG(gallery_declare(arena, form, (Case)item)));
            return 0;
        }
    return 1;
}

int main(int argc, char **argv)
{
    Arena *arena = arena_create();
    if (argc == 4 && strcmp(argv[1], "--yaml") == 0)
        return print_declaration(arena, argv[2], argv[3]);
    if (argc != 2)
        return 2;
    Diags *diags = diags_create(arena);
    FigureBase base = figure_base_load(arena, STR("data"), diags);
    const Language *language = gallery_language(arena, diags);
    if (diags->errors || !language) {
        diags_print(diags, stderr);
        return 1;
    }
    Gallery gallery = {arena, argv[1],
                       {.base = &base, .language = language, .region = region_find(base.dataset->regions, STR("utrecht"))}};
    size_t count;
    const ChartForm *const *forms = chart_forms(&count);
    for (size_t i = 0; i < count; i++)
        if (forms[i]->declarable)
            write_page(&gallery, forms[i]);
    write_index(&gallery, forms, count);
    arena_free(arena);
    return 0;
}
