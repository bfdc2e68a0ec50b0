/*
 * diag: see diag.h. Diagnostics stay in the order in which they were found and
 * are sorted only for printing, by path, place and then that order, so the
 * output does not depend on which thread found what first.
 */
#include "base/diag.h"

#include <stdlib.h>

#include "base/utf8.h"

Diags *diags_create(Arena *arena)
{
    Diags *diags = ARENA_NEW(arena, Diags);
    diags->arena = arena;
    return diags;
}

static void add(Diags *diags, Diag diag)
{
    ARENA_RESERVE_ONE(diags->arena, diags->items, diags->count, diags->capacity);
    diag.place = place_in_part(diag.place);
    diags->items[diags->count++] = diag;
    diags->errors += diag.severity == DIAG_ERROR;
    diags->warnings += diag.severity == DIAG_WARNING;
    diags->notes += diag.severity == DIAG_NOTE;
}

bool diag_error(Diags *diags, Place place, const char *code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    add(diags, (Diag){.severity = DIAG_ERROR, .place = place, .code = code, .message = message});
    return false;
}

bool diag_warning(Diags *diags, Place place, const char *code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    add(diags, (Diag){.severity = DIAG_WARNING, .place = place, .code = code, .message = message});
    return false;
}

void diag_note(Diags *diags, Place place, const char *code, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str message = arena_vprintf(diags->arena, format, args);
    va_end(args);
    add(diags, (Diag){.severity = DIAG_NOTE, .place = place, .code = code, .message = message});
}

static Diag *latest(Diags *diags)
{
    if (diags->count == 0)
        BUG("a hint without a diagnostic");
    return &diags->items[diags->count - 1];
}

void diag_hint(Diags *diags, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    latest(diags)->hint = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

void diag_related(Diags *diags, Place place, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    latest(diags)->related = place_in_part(place);
    latest(diags)->related_message = arena_vprintf(diags->arena, format, args);
    va_end(args);
}

void diag_fact(Diags *diags, DiagFact fact)
{
    DiagFact *copy = ARENA_NEW(diags->arena, DiagFact);
    *copy = fact;
    latest(diags)->fact = copy;
}

void diag_hint_nearest(Diags *diags, Str wanted, const Str *names, size_t count)
{
    enum { FEW = 12 };
    Str nearest = str_nearest(wanted, names, count);
    if (nearest.len) {
        diag_hint(diags, "did you mean '" STR_FMT "'?", STR_ARG(nearest));
        return;
    }
    if (count == 0 || count > FEW)
        return;
    Str list = {0};
    for (size_t i = 0; i < count; i++)
        list = arena_printf(diags->arena, STR_FMT "%s" STR_FMT, STR_ARG(list), i ? ", " : "", STR_ARG(names[i]));
    diag_hint(diags, "known are: " STR_FMT, STR_ARG(list));
}

void diag_hint_names(Diags *diags, Str wanted, const Map *names)
{
    diag_hint_nearest(diags, wanted, map_keys(diags->arena, names), names->count);
}

void diags_append(Diags *into, const Diags *from)
{
    for (size_t i = 0; i < from->count; i++)
        add(into, from->items[i]);
}

void diags_make_strict(Diags *diags)
{
    for (size_t i = 0; i < diags->count; i++)
        if (diags->items[i].severity == DIAG_WARNING)
            diags->items[i].severity = DIAG_ERROR;
    diags->errors += diags->warnings;
    diags->warnings = 0;
}

size_t diags_drop_remarks(Diags *diags)
{
    Diags kept = {.arena = diags->arena};
    size_t dropped = 0;
    for (size_t i = 0; i < diags->count; i++) {
        const Diag *diag = &diags->items[i];
        bool remark = diag->severity == DIAG_WARNING && diag->fact;
        dropped += remark;
        if (!remark && diag->severity != DIAG_NOTE)
            add(&kept, *diag);
    }
    *diags = kept;
    return dropped;
}

static Str path_of(const Diag *diag)
{
    return diag->place.source ? diag->place.source->path : (Str){0};
}

static int compare_diags(const void *left, const void *right)
{
    const Diag *a = *(const Diag *const *)left;
    const Diag *b = *(const Diag *const *)right;
    int order = str_compare(path_of(a), path_of(b));
    if (order)
        return order;
    /* A whole file (start at the maximum) comes before its lines. */
    uint32_t a_start = a->place.start + 1;
    uint32_t b_start = b->place.start + 1;
    if (a_start != b_start)
        return a_start < b_start ? -1 : 1;
    return (a > b) - (a < b);
}

static void print_place(FILE *out, Place place)
{
    if (!place.source) {
        fputs("kwartaal: ", out);
        return;
    }
    LineColumn at = place_line_column(place);
    fprintf(out, STR_FMT ":", STR_ARG(place.source->path));
    if (at.line)
        fprintf(out, "%zu:%zu:", at.line, at.column);
    fputc(' ', out);
}

/* The source line with a caret under the place; long lines show the part around it. */
static void print_line(FILE *out, Place place)
{
    enum { BEFORE = 60, WIDTH = 100 };
    LineColumn at = place_line_column(place);
    Str line = place_line_text(place);
    if (at.line == 0 || line.len == 0)
        return;
    size_t from = 0;
    size_t skipped = at.column > BEFORE + 1 ? at.column - BEFORE - 1 : 0;
    for (size_t i = 0; i < skipped; i++)
        utf8_next(line, &from);
    size_t to = from;
    for (size_t i = 0; i < WIDTH && to < line.len; i++)
        utf8_next(line, &to);
    fprintf(out, "%6zu | " STR_FMT "\n       | ", at.line, STR_ARG(str_slice(line, from, to)));
    for (size_t i = skipped + 1; i < at.column; i++)
        fputc(' ', out);
    fputc('^', out);
    size_t start = place.start;
    size_t line_end = (size_t)(line.data - place.source->text.data) + to;
    size_t end = place.end < line_end ? place.end : line_end;
    if (start < end)
        utf8_next(place.source->text, &start);
    while (start < end) {
        fputc('~', out);
        utf8_next(place.source->text, &start);
    }
    fputc('\n', out);
}

static void print_diag(FILE *out, const Diag *diag)
{
    print_place(out, diag->place);
    fprintf(out, "%s: " STR_FMT " [%s]\n", diag->severity == DIAG_ERROR ? "error" : "warning",
            STR_ARG(diag->message), diag->code);
    print_line(out, diag->place);
    if (diag->hint.len)
        fprintf(out, "  hint: " STR_FMT "\n", STR_ARG(diag->hint));
    if (diag->related.source) {
        print_place(out, diag->related);
        fprintf(out, "note: " STR_FMT "\n", STR_ARG(diag->related_message));
    }
}

const Diag **diags_sorted(Diags *diags)
{
    const Diag **sorted = ARENA_ARRAY(diags->arena, const Diag *, diags->count);
    for (size_t i = 0; i < diags->count; i++)
        sorted[i] = &diags->items[i];
    if (diags->count)
        qsort(sorted, diags->count, sizeof *sorted, compare_diags);
    return sorted;
}

void diags_print(Diags *diags, FILE *out)
{
    const Diag **sorted = diags_sorted(diags);
    size_t count = 0;
    for (size_t i = 0; i < diags->count; i++)
        if (sorted[i]->severity != DIAG_NOTE)
            sorted[count++] = sorted[i];
    size_t in_file = 0;
    for (size_t i = 0; i < count; i++) {
        bool same_file = i > 0 && str_equal(path_of(sorted[i]), path_of(sorted[i - 1]));
        in_file = same_file ? in_file + 1 : 1;
        if (in_file <= DIAG_MAX_PER_FILE)
            print_diag(out, sorted[i]);
        bool last = i + 1 == count || !str_equal(path_of(sorted[i]), path_of(sorted[i + 1]));
        if (last && in_file > DIAG_MAX_PER_FILE)
            fprintf(out, STR_FMT ": and %zu more\n", STR_ARG(path_of(sorted[i])), in_file - DIAG_MAX_PER_FILE);
    }
}

_Noreturn void diag_bug(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: bug in kwartaal: %s\n", file, line, what);
    abort();
}
