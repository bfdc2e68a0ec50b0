/*
 * issues: see issues.h.
 *
 *     content/2024-3/issue.yaml               the issue
 *     content/2024-3/….md                     articles of every edition
 *     content/2024-3/lijsten.yaml             lists of every edition, see lists.h
 *     content/2024-3/utrecht/edition.yaml     what differs in one region
 *     content/2024-3/utrecht/….md             its own articles
 *     content/2024-3/loopbanen/index.md       a report, with its chapters beside it; see reports.h
 *     content/2024-3/beeld/, …/utrecht/beeld/ pictures, published beside the edition's pages
 *
 * An edition's article takes the place of a shared one with the same slug.
 */
#include "site/issues.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/files.h"
#include "base/yaml.h"
#include "site/reports.h"
#include "site/lists.h"

static const char *const issue_keys[] = {"quarter", "title",   "theme",     "date",    "period",
                                         "regions", "summary", "headlines", NULL};
static const char *const edition_keys[] = {"title", "theme", "period", "summary", "headlines", NULL};

static int compare_articles(const void *left, const void *right)
{
    const Article *a = *(const Article *const *)left;
    const Article *b = *(const Article *const *)right;
    if (a->order != b->order)
        return a->order < b->order ? -1 : 1;
    return str_compare(a->slug, b->slug);
}

static const Article *article_with_slug(const Article **articles, size_t count, Str slug)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(articles[i]->slug, slug))
            return articles[i];
    return NULL;
}

static bool report_duplicate(const Article *article, const Article *earlier, Diags *diags)
{
    diag_error(diags, article->place, "slug-duplicate", "the slug '" STR_FMT "' is taken", STR_ARG(article->slug));
    diag_hint(diags, "give one of the two another file name or another 'slug:'");
    diag_related(diags, earlier->place, "taken by this article");
    return false;
}

static const Article *load_article(Arena *arena, Str path, Diags *diags)
{
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    return source ? article_load(arena, source, diags) : NULL;
}

size_t articles_load(Arena *arena, Str folder, const Article ***out, Diags *diags)
{
    FileEntry *entries;
    size_t entry_count;
    *out = NULL;
    if (!files_list(arena, folder, (Place){0}, &entries, &entry_count, diags))
        return 0;
    const Article **articles = ARENA_ARRAY(arena, const Article *, entry_count);
    size_t count = 0;
    for (size_t i = 0; i < entry_count; i++) {
        Str path = files_join(arena, folder, entries[i].name);
        bool is_text = str_ends_with(entries[i].name, STR(".md")) && !str_equal(entries[i].name, STR("README.md"));
        if (entries[i].is_folder ? !report_is_folder(arena, path) : !is_text)
            continue;
        const Article *article = entries[i].is_folder ? report_load(arena, path, diags)
                                                      : load_article(arena, path, diags);
        if (!article)
            continue;
        const Article *earlier = article_with_slug(articles, count, article->slug);
        if (!earlier || report_duplicate(article, earlier, diags))
            articles[count++] = article;
    }
    if (count)
        qsort(articles, count, sizeof *articles, compare_articles);
    *out = articles;
    return count;
}

/* Own articles take the place of shared ones with the same slug. */
static void merge_articles(Arena *arena, Edition *edition, const Article **shared, size_t shared_count,
                           const Article **own, size_t own_count)
{
    const Article **all = ARENA_ARRAY(arena, const Article *, shared_count + own_count);
    size_t count = 0;
    for (size_t i = 0; i < shared_count; i++)
        if (!article_with_slug(own, own_count, shared[i]->slug))
            all[count++] = shared[i];
    for (size_t i = 0; i < own_count; i++)
        all[count++] = own[i];
    if (count)
        qsort(all, count, sizeof *all, compare_articles);
    edition->articles = all;
    edition->article_count = count;
}

static Period read_period(const Value *map, const char *key, Diags *diags)
{
    Period period = {0};
    Str text = yaml_text_optional(map, key, "the issue", diags);
    if (text.len && !period_parse(text, &period)) {
        diag_error(diags, value_get(map, str_from(key))->place, "issue-period", "'" STR_FMT "' is no period",
                   STR_ARG(text));
        diag_hint(diags, "write a quarter as 2024-2");
    }
    return period;
}

static void read_headlines(Arena *arena, const Value *yaml, const Project *project, Edition *edition, Diags *diags)
{
    const Value *list = yaml_list_optional(yaml, "headlines", "the issue", diags);
    if (!list)
        return;
    edition->headlines = ARENA_ARRAY(arena, const Indicator *, value_count(list));
    edition->headline_count = 0;
    for (size_t i = 0; i < value_count(list); i++) {
        const Value *item = value_item(list, i);
        Str id = value_is_scalar(item) ? item->text : (Str){0};
        const Indicator *indicator = indicator_get(project->base.indicators, id, item->place, diags);
        if (indicator)
            edition->headlines[edition->headline_count++] = indicator;
    }
}

/* What both files may say. */
static void read_edition_fields(Arena *arena, const Value *yaml, const Project *project, Edition *edition,
                                Diags *diags)
{
    Str title = yaml_text_optional(yaml, "title", "the issue", diags);
    Str theme = yaml_text_optional(yaml, "theme", "the issue", diags);
    Str summary = yaml_text_optional(yaml, "summary", "the issue", diags);
    Period period = read_period(yaml, "period", diags);
    edition->title = title.len ? title : edition->title;
    edition->theme = theme.len ? theme : edition->theme;
    edition->summary = summary.len ? summary : edition->summary;
    edition->period = period.kind ? period : edition->period;
    read_headlines(arena, yaml, project, edition, diags);
}

/* A title of an issue stands on pages of several regions and of none: there is no figure that it could mean. */
static void check_without_figures(const Value *yaml, Diags *diags)
{
    static const char *const texts[] = {"title", "theme", "summary"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const Value *text = value_get(yaml, str_from(texts[i]));
        if (!text || !value_is_scalar(text) || !str_contains(text->text, STR("{{")))
            continue;
        diag_error(diags, text->place, "figure-place", "no figure can be filled in here");
        diag_hint(diags, "say it in words; title and lead of an article can hold figures");
    }
}

static Value *read_yaml_file(Arena *arena, Str path, const char *const *keys, const char *what, Diags *diags)
{
    Source *source = files_read_text(arena, path, (Place){0}, diags);
    Value *yaml = source ? prose_without_marks(arena, yaml_read(arena, source, 0, source->text.len, diags)) : NULL;
    if (yaml && !value_is_map(yaml)) {
        diag_error(diags, yaml->place, "yaml-kind", "%s must hold 'key: value' lines", what);
        return NULL;
    }
    if (!yaml)
        return NULL;
    yaml_check_keys(yaml, keys, what, diags);
    check_without_figures(yaml, diags);
    return yaml;
}

typedef struct IssueFolder {
    Str path;
    const Value *yaml;
    const Issue *issue;
    const Article **shared;
    size_t shared_count;
} IssueFolder;

static void load_edition(Arena *arena, Project *project, const IssueFolder *folder, const Region *region, Place place,
                         Diags *diags)
{
    Edition *edition = &project->editions[project->edition_count++];
    edition->issue = folder->issue;
    edition->region = region;
    edition->place = place;
    edition->id = arena_printf(arena, STR_FMT "/" STR_FMT, STR_ARG(region->id), STR_ARG(folder->issue->id));
    read_edition_fields(arena, folder->yaml, project, edition, diags);
    lists_load(arena, project, folder->path, edition, diags);
    Str own_folder = files_join(arena, folder->path, region->id);
    const Article **own = NULL;
    size_t own_count = 0;
    if (files_is_folder(own_folder)) {
        Str own_yaml = files_join(arena, own_folder, STR("edition.yaml"));
        const Value *yaml =
            files_exists(own_yaml) ? read_yaml_file(arena, own_yaml, edition_keys, "edition.yaml", diags) : NULL;
        /* The issue's list of headlines was read into the edition; the edition's own replaces it. */
        if (yaml)
            read_edition_fields(arena, yaml, project, edition, diags);
        own_count = articles_load(arena, own_folder, &own, diags);
        lists_load(arena, project, own_folder, edition, diags);
    }
    merge_articles(arena, edition, folder->shared, folder->shared_count, own, own_count);
}

static bool edition_exists(const Project *project, const Issue *issue, const Region *region)
{
    for (size_t i = 0; i < project->edition_count; i++)
        if (project->editions[i].issue == issue && project->editions[i].region == region)
            return true;
    return false;
}

static void load_editions(Arena *arena, Project *project, const IssueFolder *folder, Diags *diags)
{
    const Value *regions = yaml_list(folder->yaml, "regions", "issue.yaml", diags);
    size_t count = value_count(regions);
    project->editions = arena_grow(arena, project->editions, project->edition_count * sizeof(Edition),
                                   (project->edition_count + count) * sizeof(Edition));
    for (size_t i = 0; i < count; i++) {
        const Value *item = value_item(regions, i);
        Str id = value_is_scalar(item) ? item->text : (Str){0};
        const Region *region = region_get(project->base.dataset->regions, id, item->place, diags);
        if (region && edition_exists(project, folder->issue, region))
            diag_error(diags, item->place, "edition-duplicate", "region '" STR_FMT "' stands here twice", STR_ARG(id));
        else if (region)
            load_edition(arena, project, folder, region, item->place, diags);
    }
}

/* Folders of regions that the issue does not name are a slip: their articles would be published nowhere. */
static void check_folders(Arena *arena, const Project *project, const IssueFolder *folder, Diags *diags)
{
    FileEntry *entries;
    size_t count;
    if (!files_list(arena, folder->path, (Place){0}, &entries, &count, diags))
        return;
    for (size_t i = 0; i < count; i++) {
        if (!entries[i].is_folder || str_equal(entries[i].name, STR("beeld")) ||
            report_is_folder(arena, files_join(arena, folder->path, entries[i].name)))
            continue;
        const Region *region = region_find(project->base.dataset->regions, entries[i].name);
        if (region && edition_exists(project, folder->issue, region))
            continue;
        diag_error(diags, folder->yaml->place, "edition-folder",
                   "the folder '" STR_FMT "' belongs to no region of this issue", STR_ARG(entries[i].name));
        diag_hint(diags, region ? "add it to 'regions:'" : "folders in an issue are named after a region's id");
    }
}

static Str read_date(const Value *yaml, Diags *diags)
{
    Str text = yaml_text(yaml, "date", "issue.yaml", diags);
    Date date;
    if (text.len && !date_parse(text, &date)) {
        diag_error(diags, value_get(yaml, STR("date"))->place, "issue-date", "'" STR_FMT "' is not a date",
                   STR_ARG(text));
        diag_hint(diags, "write year, month and day in digits: 2024-09-27");
    }
    return text;
}

static bool read_issue(Arena *arena, Project *project, Str name, Period quarter, IssueFolder *folder, Diags *diags)
{
    Str path = files_join(arena, folder->path, STR("issue.yaml"));
    const Value *yaml = read_yaml_file(arena, path, issue_keys, "issue.yaml", diags);
    if (!yaml)
        return false;
    folder->yaml = yaml;
    Issue *issue = &project->issues[project->issue_count++];
    issue->id = name;
    issue->quarter = quarter;
    issue->place = yaml->place;
    issue->title = yaml_text(yaml, "title", "issue.yaml", diags);
    issue->theme = yaml_text(yaml, "theme", "issue.yaml", diags);
    issue->date = read_date(yaml, diags);
    issue->summary = yaml_text_optional(yaml, "summary", "issue.yaml", diags);
    yaml_text(yaml, "period", "issue.yaml", diags);
    issue->period = read_period(yaml, "period", diags);
    Period said = read_period(yaml, "quarter", diags);
    if (said.kind && !period_equal(said, quarter))
        diag_error(diags, value_get(yaml, STR("quarter"))->place, "issue-period",
                   "the folder is '" STR_FMT "' but the quarter is another", STR_ARG(name));
    folder->issue = issue;
    return true;
}

static void load_issue(Arena *arena, Project *project, Str content, Str name, Period quarter, Diags *diags)
{
    IssueFolder folder = {.path = files_join(arena, content, name)};
    if (!read_issue(arena, project, name, quarter, &folder, diags))
        return;
    folder.shared_count = articles_load(arena, folder.path, &folder.shared, diags);
    load_editions(arena, project, &folder, diags);
    check_folders(arena, project, &folder, diags);
}

void issues_load(Arena *arena, Project *project, Diags *diags)
{
    Str content = files_join(arena, project->folder, STR("content"));
    FileEntry *entries;
    size_t count;
    if (!files_list(arena, content, (Place){0}, &entries, &count, diags))
        return;
    project->issues = ARENA_ARRAY(arena, Issue, count);
    /* Names sort by time, so from the back is newest first. */
    for (size_t i = count; i-- > 0;) {
        Period quarter;
        if (!entries[i].is_folder || str_equal(entries[i].name, STR("pages")))
            continue;
        if (period_parse(entries[i].name, &quarter) && quarter.kind == PERIOD_QUARTER)
            load_issue(arena, project, content, entries[i].name, quarter, diags);
        else
            diag_error(diags, source_whole(source_create(arena, files_join(arena, content, entries[i].name), (Str){0})),
                       "content-folder", "the folder '" STR_FMT "' is neither a quarter nor 'pages'",
                       STR_ARG(entries[i].name));
    }
}
