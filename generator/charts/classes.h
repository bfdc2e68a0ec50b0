/*
 * classes: the ordered colours of a scale, and its legend in words. Shared by
 * the maps and whatever else colours by class.
 */
#ifndef CHARTS_CLASSES_H
#define CHARTS_CLASSES_H

#include "charts/form.h"

/* Colours from low to high; more classes than colours share the outer ones. */
enum { CLASS_STEPS = 5 };

/* Of a class from 1: the classes of its surface and of text on it. 0 is no class: a plain tile. */
const char *class_surface(const Chart *chart, size_t number);
const char *class_text(const Chart *chart, size_t number);
/* The same in semibold. */
const char *class_value(const Chart *chart, size_t number);

/* A row of a legend: a coloured square, a name and a value or what values it has. */
typedef struct LegendRow {
    const char *surface; /* NULL: no square */
    bool own;            /* the accent, with a strong border at the square */
    Str name;
    Str value;  /* may be empty */
    bool apart; /* some white above it: another kind of rows begins */
} LegendRow;

/* What a map needs to be read: its regions without a place, its classes from high to low, what is missing. */
typedef struct Legend {
    LegendRow *rows;
    size_t count;
    size_t capacity;
} Legend;
void legend_add(Arena *arena, Legend *legend, LegendRow row);
/* The rows of the chart's classes, high to low, and one for points without a value when `missing`. */
void legend_add_classes(Arena *arena, Legend *legend, const Chart *chart, bool missing);
/* The own region's and the country's point by name: `placed` says which of the points stand in the map itself. */
void legend_add_points(Arena *arena, Legend *legend, const Chart *chart, const bool *placed);

/* Draws it from `top` on between left and left + width; returns the height used. Measured when `draw` is false. */
double legend_draw(Picture *picture, const Legend *legend, double left, double top, double width, bool draw);

#endif
