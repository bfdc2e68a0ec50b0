/*
 * prose_fields: what readers see of an issue's YAML files and of the
 * glossary, against the data of each edition. They are read again here, because the project keeps the texts
 * and not where they stand; what is wrong with them as YAML was told then.
 */
#include "site/prose.h"

#include "article/prose_work.h"
#include "base/files.h"
#include "base/yaml.h"

enum { MAX_FIELDS = 512 };

typedef struct Fields {
    Arena *arena;
    const Project *project;
    const Edition *edition;
    FactTable *facts;
    Diags *diags;
    const Value *items[MAX_FIELDS];
    size_t count;
} Fields;

static void add_field(Fields *fields, const Value *value)
{
    if (value && value_is_scalar(value) && fields->count < MAX_FIELDS)
        fields->items[fields->count++] = value;
}

static const Value *read_yaml(Fields *fields, Str path)
{
    Diags *silent = diags_create(fields->arena);
    const Source *source = files_exists(path) ? files_read_text(fields->arena, path, (Place){0}, silent) : NULL;
    return source ? yaml_read(fields->arena, source, 0, source->text.len, silent) : NULL;
}

/* What was added, and forgets it. */
static void check_fields(Fields *fields, const Source *source)
{
    const Edition *edition = fields->edition;
    ArticleContext context = {.charts = {.base = &fields->project->base, .language = fields->project->language}};
    ClaimContext claims = {.facts = fields->facts, .glossary = &fields->project->glossary->by_term};
    if (edition) {
        context.charts.region = claims.region = edition->region;
        context.charts.period = claims.period = edition->period;
    }
    Article article = {.source = source};
    const ArticleBody *body = prose_of_fields(fields->arena, source, &context, fields->items, fields->count);
    claims_check(fields->arena, &article, body, &claims, fields->diags);
    fields->count = 0;
}

/* Of issue.yaml what the edition does not say itself; `own` is NULL for an edition without a file. */
static void check_issue(Fields *fields, const Value *yaml, const Value *own)
{
    static const char *const keys[] = {"title", "theme", "summary", NULL};
    for (size_t i = 0; yaml && keys[i]; i++)
        if (!own || !value_get(own, str_from(keys[i])))
            add_field(fields, value_get(yaml, str_from(keys[i])));
    if (yaml)
        check_fields(fields, yaml->place.source);
}

static void check_lists(Fields *fields, Str folder)
{
    const Value *yaml = read_yaml(fields, files_join(fields->arena, folder, STR("lijsten.yaml")));
    const Value *lists = yaml ? value_get(yaml, STR("lists")) : NULL;
    for (size_t i = 0; i < value_count(lists); i++) {
        const Value *list = value_item(lists, i);
        if (!value_is_map(list))
            continue;
        add_field(fields, value_get(list, STR("title")));
        add_field(fields, value_get(list, STR("about")));
        const Value *items = value_get(list, STR("items"));
        for (size_t k = 0; k < value_count(items); k++)
            add_field(fields, value_item(items, k));
    }
    if (fields->count)
        check_fields(fields, yaml->place.source);
}

/* Explanations are the whole site's: of no region. */
static void check_glossary(Fields *fields)
{
    Str folder = files_join(fields->arena, fields->project->folder, STR("content"));
    const Value *yaml = read_yaml(fields, files_join(fields->arena, folder, STR("begrippen.yaml")));
    const Value *terms = yaml ? value_get(yaml, STR("begrippen")) : NULL;
    for (size_t i = 0; i < value_count(terms); i++) {
        add_field(fields, value_is_map(value_item(terms, i)) ? value_get(value_item(terms, i), STR("uitleg")) : NULL);
        if (fields->count == MAX_FIELDS)
            check_fields(fields, yaml->place.source);
    }
    if (fields->count)
        check_fields(fields, yaml->place.source);
}

void prose_check_fields(Arena *arena, const Project *project, FactTable *facts, Diags *diags)
{
    Fields *fields = ARENA_NEW(arena, Fields);
    *fields = (Fields){.arena = arena, .project = project, .facts = facts, .diags = diags};
    check_glossary(fields);
    for (size_t i = 0; i < project->edition_count; i++) {
        fields->edition = &project->editions[i];
        const Source *source = fields->edition->issue->place.source;
        if (!source)
            continue;
        Str folder = files_folder(source->path);
        Str own_folder = files_join(arena, folder, fields->edition->region->id);
        const Value *own = read_yaml(fields, files_join(arena, own_folder, STR("edition.yaml")));
        check_issue(fields, read_yaml(fields, source->path), own);
        check_issue(fields, own, NULL);
        check_lists(fields, folder);
        check_lists(fields, own_folder);
    }
}
