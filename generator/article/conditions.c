/*
 * conditions: see conditions.h. Lines are blanked out instead of taken out, so
 * that every place stays true, also in the YAML of a block; a blank line
 * between paragraphs changes nothing.
 *
 *     {{#indicator}}                 there is a figure        {{#indicator.missing}}  there is none
 *     {{#indicator.rising}}          .falling .same           against the period before
 *     {{#indicator.year_rising}}     .year_falling .year_same against a year before
 *     {{#indicator.class.krap}}      in that class
 *     {{#indicator.above.nl}}        .below.nl                than that region
 *     {{#region.utrecht}}            in that region's edition
 *
 * with @region and :period behind it as in a reference.
 */
#include "article/conditions.h"

#include "article/reference.h"

typedef struct Section {
    Str name;
    Place place;
    bool hidden; /* this one, or one around it */
} Section;

typedef struct Conditions {
    Work *work; /* of the text as it was written */
    char *text; /* the copy */
    Section stack[CONDITIONS_MAX_DEPTH];
    size_t depth;
    size_t too_deep; /* sections beyond the stack, to be skipped */
} Conditions;

typedef struct Question {
    Str id;
    Str test; /* "rising", "class", … */
    Str argument;
    Str where; /* "@nl:2024-2", or empty */
    Place place;
} Question;

static Question read_question(Str name, Place place)
{
    size_t end = 0;
    while (end < name.len && name.data[end] != '@' && name.data[end] != ':')
        end++;
    Str argument = str_slice(name, 0, end);
    Str id = str_cut(&argument, '.');
    Str test = str_cut(&argument, '.');
    return (Question){str_trim(id), str_trim(test), str_trim(argument), str_from_index(name, end), place};
}

static const Figure *find_figure(Work *work, const Question *question, Str where)
{
    Str content = arena_printf(work->arena, STR_FMT STR_FMT, STR_ARG(question->id), STR_ARG(where));
    return reference_lookup(work, content, question->place);
}

/* ---- what can be asked; each gives false after reporting too ---- */

static bool report_name(Work *work, const Question *question, Str wanted, const Str *names, size_t count)
{
    diag_error(work->diags, question->place, "condition-unknown", "'" STR_FMT "' cannot be asked of a figure",
               STR_ARG(wanted));
    diag_hint_nearest(work->diags, wanted, names, count);
    return false;
}

static bool is_class(Work *work, const Question *question, const Figure *figure)
{
    const ClassScale *scale = figure->indicator->scale;
    size_t count = scale ? scale->count : 0;
    Str *names = ARENA_ARRAY(work->arena, Str, count);
    for (size_t i = 0; i < count; i++) {
        names[i] = scale->classes[i].id;
        if (str_equal(names[i], question->argument))
            return figure->figure_class == &scale->classes[i];
    }
    return report_name(work, question, question->argument, names, count);
}

/* Whether the figure is above (1) or below (-1) that of another region, for the same period; neither, as with changes,
   when the difference would be printed as nothing. */
static bool compares(Work *work, const Question *question, const Figure *figure, int sign)
{
    Str period = str_from_index(question->where, str_index_char(question->where, ':'));
    Str where = arena_printf(work->arena, "@" STR_FMT STR_FMT, STR_ARG(question->argument), STR_ARG(period));
    const Figure *other = find_figure(work, question, where);
    if (!other || !other->value || !figure->value)
        return false;
    Decimal rounded;
    const Rational *difference = rational_subtract(work->arena, figure->value, other->value);
    bool nothing = rational_round(difference, figure->indicator->decimals, &rounded) && rounded.digits == 0;
    return !nothing && rational_sign(difference) * sign > 0;
}

static bool ask_figure(Work *work, const Question *question, const Figure *figure)
{
    static const struct {
        const char *name;
        Direction direction;
        bool year;
    } directions[] = {
        {"rising", DIRECTION_UP, false},     {"falling", DIRECTION_DOWN, false},     {"same", DIRECTION_SAME, false},
        {"year_rising", DIRECTION_UP, true}, {"year_falling", DIRECTION_DOWN, true}, {"year_same", DIRECTION_SAME, true},
    };
    enum { DIRECTIONS = sizeof directions / sizeof *directions };
    static const Str names[] = {{"rising", 6}, {"falling", 7}, {"same", 4}, {"year_rising", 11}, {"year_falling", 12},
                                {"year_same", 9}, {"missing", 7}, {"class", 5}, {"above", 5}, {"below", 5}};
    Str test = question->test;
    for (size_t i = 0; i < DIRECTIONS; i++)
        if (str_equal(test, str_from(directions[i].name)))
            return (directions[i].year ? &figure->year : &figure->previous)->direction == directions[i].direction;
    if (!test.len || str_equal(test, STR("missing")))
        return (figure->value == NULL) == (test.len > 0);
    if (str_equal(test, STR("class")))
        return is_class(work, question, figure);
    if (str_equal(test, STR("above")) || str_equal(test, STR("below")))
        return compares(work, question, figure, str_equal(test, STR("above")) ? 1 : -1);
    return report_name(work, question, test, names, sizeof names / sizeof *names);
}

static bool ask_region(Work *work, const Question *question)
{
    const Region *region = region_get(work->context->charts.base->dataset->regions, question->test, question->place,
                                      work->diags);
    return region && region == work->context->charts.region;
}

static bool ask(Work *work, Str name, Place place)
{
    Question question = read_question(name, place);
    if (str_equal(question.id, STR("region")))
        return ask_region(work, &question);
    const Figure *figure = find_figure(work, &question, question.where);
    return figure && ask_figure(work, &question, figure);
}

/* ---- the text ---- */

static void open_section(Conditions *conditions, Str name, bool wanted, Place place)
{
    if (conditions->depth == CONDITIONS_MAX_DEPTH) {
        if (!conditions->too_deep++) {
            diag_error(conditions->work->diags, place, "condition-depth", "more than %d sections in each other",
                       (int)CONDITIONS_MAX_DEPTH);
            diag_hint(conditions->work->diags, "close one with {{/…}} before the next, or write the texts apart");
        }
        return;
    }
    bool hidden = conditions->depth && conditions->stack[conditions->depth - 1].hidden;
    /* Asked also where it is hidden: a slip is told in every edition. */
    bool holds = ask(conditions->work, name, place) == wanted;
    conditions->stack[conditions->depth++] = (Section){name, place, hidden || !holds};
}

static void close_section(Conditions *conditions, Str name, Place place)
{
    if (conditions->too_deep) {
        conditions->too_deep--;
        return;
    }
    const Section *open = conditions->depth ? &conditions->stack[conditions->depth - 1] : NULL;
    if (open && str_equal(open->name, name)) {
        conditions->depth--;
        return;
    }
    diag_error(conditions->work->diags, place, "condition-close", "'{{/" STR_FMT "}}' closes nothing", STR_ARG(name));
    if (open) {
        diag_hint(conditions->work->diags, "'{{#" STR_FMT "}}' is still open: write '{{/" STR_FMT "}}'",
                  STR_ARG(open->name), STR_ARG(open->name));
        diag_related(conditions->work->diags, open->place, "it was opened here");
    } else {
        diag_hint(conditions->work->diags, "write '{{#" STR_FMT "}}' above the text it is about", STR_ARG(name));
    }
}

/* The mark that a line is: '#', '^' or '/' and a name; 0 for any other line. */
static char read_mark(Str line, Str *name)
{
    line = str_trim(line);
    if (line.len < 6 || !str_starts_with(line, STR("{{")) || !str_ends_with(line, STR("}}")))
        return 0;
    *name = str_trim(str_slice(line, 3, line.len - 2));
    bool plain = !str_contains(*name, STR("{")) && !str_contains(*name, STR("}"));
    return plain && strchr("#^/", line.data[2]) ? line.data[2] : '\0';
}

static void do_line(Conditions *conditions, size_t start, Str line)
{
    Str name;
    char mark = read_mark(line, &name);
    bool hidden = conditions->too_deep || (conditions->depth && conditions->stack[conditions->depth - 1].hidden);
    if (mark || hidden)
        for (size_t i = 0; i < line.len; i++)
            if (line.data[i] != '\r')
                conditions->text[start + i] = ' ';
    if (!mark)
        return;
    Str trimmed = str_trim(line);
    size_t from = start + (size_t)(trimmed.data - line.data);
    Place place = source_place(conditions->work->source, from, from + trimmed.len);
    if (mark == '/')
        close_section(conditions, name, place);
    else
        open_section(conditions, name, mark == '#', place);
}

static bool has_conditions(Str text)
{
    return str_contains(text, STR("{{#")) || str_contains(text, STR("{{^")) || str_contains(text, STR("{{/"));
}

/* The copy knows where it comes from: a place in it is told as one in the file. */
static const Source *make_source(Arena *arena, const Source *written, const char *text)
{
    Source *source = ARENA_NEW(arena, Source);
    *source = *written;
    source->text = (Str){text, written->text.len};
    if (written->part_count)
        return source;
    SourcePart *part = ARENA_NEW(arena, SourcePart);
    *part = (SourcePart){written, 0};
    source->parts = part;
    source->part_count = 1;
    return source;
}

const Source *conditions_apply(Arena *arena, const Article *article, const ArticleContext *context, Diags *diags)
{
    const Source *source = article->source;
    Str body = str_from_index(source->text, article->body_start);
    if (!has_conditions(body))
        return source;
    Work work = {.arena = arena, .source = source, .context = context, .diags = diags, .figures.arena = arena};
    Conditions conditions = {.work = &work, .text = arena_cstr(arena, source->text)};
    size_t start = article->body_start;
    for (Str rest = body; rest.data;) {
        Str line = str_cut(&rest, '\n');
        do_line(&conditions, start, line);
        start += line.len + 1;
    }
    for (size_t i = 0; i < conditions.depth; i++) {
        const Section *open = &conditions.stack[i];
        diag_error(diags, open->place, "condition-unclosed", "'{{#" STR_FMT "}}' has no end", STR_ARG(open->name));
        diag_hint(diags, "write a line '{{/" STR_FMT "}}' below the text it is about", STR_ARG(open->name));
    }
    return make_source(arena, source, conditions.text);
}
