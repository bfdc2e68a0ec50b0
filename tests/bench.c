/*
 * How fast charts are drawn: as many as a full edition year of the magazine has
 * (35 regions × 12 pages × 20 charts), of every form in turn, each as the whole
 * figure of a page: both pictures, description, table, and its CSV. As a build
 * does: on two threads, an arena each, reset after every page.
 *
 *     bench [CHARTS]     prints the time; exits 1 when two processors would need longer than 2 s
 *                        (the clock alone says more of what else a machine does)
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "gallery_cases.h"

enum { REGIONS = 35, PAGES = 12, A_PAGE = 20, CHARTS = REGIONS * PAGES * A_PAGE, THREADS = 2, MOST_CHARTS = 200 };
static const double most_seconds = 2.0;

typedef struct Worker {
    pthread_t thread;
    const Chart *const *charts;
    size_t chart_count;
    size_t first;
    size_t end;
    size_t bytes;
} Worker;

static void *draw(void *argument)
{
    Worker *worker = argument;
    Arena *arena = arena_create();
    for (size_t i = worker->first; i < worker->end; i++) {
        const Chart *chart = worker->charts[i % worker->chart_count];
        if (chart->kind == CHART_SPARKLINE) {
            worker->bytes += chart_sparkline(arena, chart).len;
        } else {
            worker->bytes += chart_figure_html(arena, chart).len;
            worker->bytes += chart_csv(arena, chart).len;
        }
        if (i % A_PAGE == 0)
            arena_reset(arena);
    }
    arena_free(arena);
    return NULL;
}

static double seconds_since(clockid_t clock, const struct timespec *start)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (double)(now.tv_sec - start->tv_sec) + (double)(now.tv_nsec - start->tv_nsec) / 1e9;
}

/* Every form with what an edition has: ordinary figures, some missing, some negative, long names. */
static size_t read_charts(Arena *arena, const FigureBase *base, const Language *language, const Chart **out)
{
    static const Case cases[] = {TYPICAL, MISSING, NEGATIVE, LONG_LABELS};
    ChartContext context = {.base = base, .language = language};
    size_t form_count;
    const ChartForm *const *forms = chart_forms(&form_count);
    size_t count = 0;
    for (size_t i = 0; i < form_count; i++)
        for (size_t c = 0; forms[i]->declarable && c < sizeof cases / sizeof *cases; c++) {
            const Chart *chart = gallery_chart(arena, forms[i], cases[c], &context, diags_create(arena));
            if (chart)
                out[count++] = chart;
        }
    return count;
}

/* Seconds that drawing so many takes: by the clock, and of the processor. */
static double measure(const Chart *const *charts, size_t chart_count, size_t count, size_t *bytes, double *processor)
{
    Worker workers[THREADS] = {{0}};
    struct timespec start;
    struct timespec processor_start;
    clock_gettime(CLOCK_MONOTONIC, &start);
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &processor_start);
    for (size_t i = 0; i < THREADS; i++) {
        workers[i] = (Worker){.charts = charts, .chart_count = chart_count, .first = count * i / THREADS,
                              .end = count * (i + 1) / THREADS};
        pthread_create(&workers[i].thread, NULL, draw, &workers[i]);
    }
    *bytes = 0;
    for (size_t i = 0; i < THREADS; i++) {
        pthread_join(workers[i].thread, NULL);
        *bytes += workers[i].bytes;
    }
    *processor = seconds_since(CLOCK_PROCESS_CPUTIME_ID, &processor_start);
    return seconds_since(CLOCK_MONOTONIC, &start);
}

int main(int argc, char **argv)
{
    size_t count = argc > 1 ? strtoul(argv[1], NULL, 10) : CHARTS;
    Arena *arena = arena_create();
    Diags *diags = diags_create(arena);
    FigureBase base = figure_base_load(arena, STR("data"), diags);
    const Language *language = gallery_language(arena, diags);
    if (diags->errors || !language) {
        diags_print(diags, stderr);
        return 1;
    }
    const Chart *charts[MOST_CHARTS];
    size_t chart_count = read_charts(arena, &base, language, charts);
    size_t bytes;
    double processor;
    double seconds = measure(charts, chart_count, count, &bytes, &processor);
    printf("%zu charts of %zu kinds and cases, %zu MB: %.2f s on %d threads, %.2f s of the processor, %.3f ms each\n",
           count, chart_count, bytes / 1000000, seconds, THREADS, processor, processor * 1000 / (double)count);
    arena_free(arena);
    return processor > most_seconds * THREADS;
}
