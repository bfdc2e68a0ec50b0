/*
 * chart_marks: the marks of a picture read back from its SVG, so that a test
 * can hold them against the data.
 */
#ifndef TESTS_CHART_MARKS_H
#define TESTS_CHART_MARKS_H

#include "chart_pictures.h"
#include "chart_samples.h"
#include "chart_samples_groups.h"

enum { MARKS_MOST = 400 };

typedef struct Mark {
    double x, y, width, height, radius; /* circles have their middle at x, y */
    double x2, y2;                      /* lines run from x, y to there */
    Str classes;
} Mark;

typedef struct Marks {
    Mark items[MARKS_MOST];
    size_t count;
} Marks;

static inline Str mark_classes(Str tag)
{
    Str rest = str_from_index(tag, str_index(tag, STR("class=\"")) + strlen("class=\""));
    return str_slice(rest, 0, str_index_char(rest, '"'));
}

/* All elements so called whose classes contain a text, in the order in which they are drawn. */
static inline const Marks *marks_of(Arena *arena, Str svg, const char *element, const char *with)
{
    Marks *marks = ARENA_NEW(arena, Marks);
    Str open = arena_printf(arena, "<%s ", element);
    for (size_t i = 0; i < svg.len && marks->count < MARKS_MOST;) {
        size_t at = i + str_index(str_from_index(svg, i), open);
        if (at == svg.len)
            break;
        Str tag = str_slice(svg, at, at + str_index_char(str_from_index(svg, at), '>'));
        i = at + tag.len;
        Str classes = mark_classes(tag);
        if (!str_contains(classes, str_from(with)))
            continue;
        bool circle = strcmp(element, "circle") == 0;
        bool line = strcmp(element, "line") == 0;
        marks->items[marks->count++] = (Mark){.x = picture_number(tag, circle ? " cx=\"" : line ? " x1=\"" : " x=\""),
                                              .y = picture_number(tag, circle ? " cy=\"" : line ? " y1=\"" : " y=\""),
                                              .width = picture_number(tag, " width=\""),
                                              .height = picture_number(tag, " height=\""),
                                              .radius = picture_number(tag, " r=\""),
                                              .x2 = picture_number(tag, " x2=\""),
                                              .y2 = picture_number(tag, " y2=\""),
                                              .classes = classes};
    }
    return marks;
}

static inline const Chart *group_named(Arena *arena, const Language *language, const char *name)
{
    for (size_t i = 0; i < GROUP_SAMPLES; i++)
        if (strcmp(group_samples[i].name, name) == 0)
            return group_chart(arena, &group_samples[i], language);
    BUG("no such sample");
}

#endif
