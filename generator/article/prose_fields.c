/*
 * prose_fields: what stands in YAML and is read all the same: front matter,
 * the texts of charts and pictures, the files of an issue.
 */
#include "article/prose_build.h"

/* Where a piece of a field was typed, from the cursor on. */
static Place place_of_typed(Collector *collector, Str typed)
{
    Str window = str_slice(collector->work->source->text, collector->cursor,
                           collector->cursor + typed.len + SEARCH_WINDOW);
    size_t found = str_index(window, typed);
    size_t start = collector->cursor + (found < window.len ? found : 0);
    return source_place(collector->work->source, start, start + typed.len);
}

static void add_typed(Collector *collector, Str typed)
{
    Str shown, content;
    typed_split(typed, &shown, &content);
    Place place = place_of_typed(collector, typed);
    size_t start = collector->text.len;
    prose_add_text(collector, shown);
    collector->cursor = place.end;
    prose_add_span(collector, (ProseSpan){SPAN_TYPED, start, collector->text.len, place,
                                    prose_find_figure(collector, content, place), prose_part_of(content)});
}

/* The reference or typed figure that a text starts with: its length, or 0. */
static size_t bound_length(Str text)
{
    if (!str_starts_with(text, STR("{{")))
        return typed_length(text);
    Str near = str_slice(text, 0, SEARCH_WINDOW);
    size_t end = str_index(near, STR("}}"));
    return end < near.len ? end + 2 : 0;
}

/* A text that was not marked: a title, a field of a chart. `at` is where it was written. */
void prose_add_field(Collector *collector, ProseKind kind, Str text, size_t at)
{
    prose_start_block(collector, kind, collector->work->source, at);
    for (size_t from = 0, to = 0; from < text.len; to++) {
        size_t length = to < text.len ? bound_length(str_from_index(text, to)) : 0;
        if (!length && to < text.len)
            continue;
        prose_add_text(collector, str_slice(text, from, to));
        Str typed = str_slice(text, to, to + length);
        if (str_starts_with(typed, STR("{{")))
            prose_add_reference(collector, str_slice(typed, 2, typed.len - 2), place_of_typed(collector, typed));
        else if (length)
            add_typed(collector, typed);
        from = to + length;
        to = from - 1;
    }
    prose_end_block(collector);
}

void prose_note_field(Work *work, ProseKind kind, const Value *field)
{
    if (!work->prose || !field || !value_is_scalar(field) || field->place.source != work->source)
        return;
    Prose *prose = work->prose;
    ARENA_RESERVE_ONE(work->arena, prose->fields, prose->field_count, prose->field_capacity);
    prose->fields[prose->field_count++] = (ProseField){.kind = kind, .value = field};
}

void prose_note_fields(Work *work, ProseKind kind, const Value *map, const char *const *keys)
{
    for (size_t i = 0; map && keys[i]; i++)
        prose_note_field(work, kind, value_get(map, str_from(keys[i])));
}

/* Bounded by YAML's own limit of depth. */
static Value *copy_without_marks(Arena *arena, const Value *value)
{
    Value *copy = value_is_map(value)    ? value_map(arena)
                  : value_is_list(value) ? value_list(arena)
                                         : ARENA_NEW(arena, Value);
    if (value_is_map(value)) {
        for (size_t i = 0; i < value->map.count; i++)
            value_map_set(copy, value->map.entries[i].key, copy_without_marks(arena, value->map.entries[i].value));
    } else if (value_is_list(value)) {
        for (size_t i = 0; i < value_count(value); i++)
            value_list_add(copy, copy_without_marks(arena, value_item(value, i)));
    } else {
        *copy = *value;
        if (value_is_scalar(value))
            copy->text = typed_without_marks(arena, value->text);
    }
    copy->place = value->place;
    copy->key_place = value->key_place;
    return copy;
}

Value *prose_without_marks(Arena *arena, Value *value)
{
    const Source *source = value ? value->place.source : NULL;
    return source && str_contains(source->text, STR("{geen-cijfer}")) ? copy_without_marks(arena, value) : value;
}

void prose_note_chart(Work *work, size_t first, const struct Chart *chart)
{
    for (size_t i = first; work->prose && i < work->prose->field_count; i++)
        work->prose->fields[i].chart = chart;
}

void prose_add_noted(Collector *collector)
{
    const Prose *prose = collector->prose;
    for (size_t i = 0; i < prose->field_count; i++) {
        collector->chart = prose->fields[i].chart;
        prose_add_field(collector, prose->fields[i].kind, prose->fields[i].value->text,
                        prose->fields[i].value->place.start);
    }
    collector->chart = NULL;
}

static size_t start_of_value(const Value *value)
{
    return value && value->place.source ? value->place.start : 0;
}

void prose_start(Work *work, const Article *article)
{
    work->prose = ARENA_NEW(work->arena, Prose);
    work->prose->source = article->source;
    Collector collector = prose_collector(work);
    const Value *front = article->front_matter;
    prose_add_field(&collector, PROSE_TITLE, article->title, start_of_value(value_get(front, STR("title"))));
    prose_add_field(&collector, PROSE_LEAD, article->lead, start_of_value(value_get(front, STR("lead"))));
    /* What else of the front matter readers see. */
    static const char *const others[] = {"summary", "question", "subject", "theme", NULL};
    for (size_t i = 0; others[i]; i++) {
        const Value *field = value_get(front, str_from(others[i]));
        if (field && value_is_scalar(field))
            prose_add_field(&collector, PROSE_CAPTION, field->text, start_of_value(field));
    }
}

const ArticleBody *prose_of_fields(Arena *arena, const Source *source, const ArticleContext *context,
                                   const Value *const *fields, size_t count)
{
    Work *work = ARENA_NEW(arena, Work);
    *work = (Work){.arena = arena, .source = source, .context = context, .diags = diags_create(arena)};
    work->figures.arena = arena;
    work->prose = ARENA_NEW(arena, Prose);
    work->prose->source = source;
    Collector collector = prose_collector(work);
    for (size_t i = 0; i < count; i++)
        if (value_is_scalar(fields[i]))
            prose_add_field(&collector, PROSE_CAPTION, fields[i]->text, start_of_value(fields[i]));
    ArticleBody *body = ARENA_NEW(arena, ArticleBody);
    body->prose = work->prose;
    return body;
}
