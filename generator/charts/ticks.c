/*
 * ticks: see ticks.h.
 *
 * A step is held as digits and a power of ten, a tick as a whole multiple of
 * it, so a label never shows what binary fractions make of 0.1. Candidate steps
 * grow; the first with few enough ticks is taken. Neighbouring candidates
 * differ by a factor of at most two, so from at most six ticks never fewer than
 * three are left.
 */
#include "charts/ticks.h"

#include <math.h>

typedef struct Step {
    int64_t digits; /* 1, 2, 5 or 25 */
    int exponent;   /* step = digits * 10^exponent */
} Step;

static const Step mantissas[] = {{1, 0}, {2, 0}, {25, -1}, {5, 0}};
enum { MANTISSAS = sizeof mantissas / sizeof *mantissas, LOWEST_EXPONENT = -15 };

static double power_of_ten(int exponent)
{
    double power = 1;
    for (int i = 0; i < (exponent < 0 ? -exponent : exponent); i++)
        power *= 10;
    return exponent < 0 ? 1 / power : power;
}

static double step_size(Step step)
{
    return step.exponent < 0 ? (double)step.digits / power_of_ten(-step.exponent)
                             : (double)step.digits * power_of_ten(step.exponent);
}

static Decimal step_multiple(Step step, int64_t times)
{
    int64_t digits = step.digits * times;
    for (int i = 0; i < step.exponent; i++)
        digits *= 10;
    return (Decimal){digits, step.exponent < 0 ? -step.exponent : 0};
}

/* Part of the axis that stays free below a line that does not start at zero. */
static const double gap_below = 0.27;
/* When the lowest value lies so low on an axis from zero, it may as well start there. */
static const double near_zero = 0.4;

/* Where the axis begins and ends at least. */
static void widen(const TickWish *wish, double *low, double *high)
{
    double finest = power_of_ten(-wish->decimals);
    *low = wish->low;
    *high = wish->high;
    if (wish->from_zero) {
        *low = *low > 0 ? 0 : *low;
        *high = *high < 0 ? 0 : *high;
    }
    if (*high - *low < finest * 0.99) {
        double more = fmax(fabs(*high) * 0.1, finest * 2);
        *high += more / 2;
        *low -= *low == 0 ? 0 : more / 2;
    }
    bool through_zero = *low <= 0 && *high >= 0; /* lines on both sides of zero are read from zero */
    if (wish->from_zero || wish->snug || through_zero)
        return;
    if (*low > 0 && *low <= near_zero * *high) {
        *low = 0;
        return;
    }
    double lowered = *low - (*high - *low) * gap_below / (1 - gap_below);
    *low = *low > 0 && lowered < 0 ? 0 : lowered;
}

/* Rounding noise must not add a step: 0.3/0.1 is a little less than 3. */
static int64_t floor_steps(double value, double step)
{
    return (int64_t)floor(value / step + 1e-9);
}

static int64_t ceil_steps(double value, double step)
{
    return (int64_t)ceil(value / step - 1e-9);
}

static Ticks make_with(Step step, int64_t first, int64_t last)
{
    Ticks ticks = {.count = (size_t)(last - first + 1)};
    for (size_t i = 0; i < ticks.count; i++)
        ticks.items[i] = step_multiple(step, first + (int64_t)i);
    ticks.low = decimal_to_double(ticks.items[0]);
    ticks.high = decimal_to_double(ticks.items[ticks.count - 1]);
    return ticks;
}

/* The axis with this step, or no ticks when there would be too many. */
static Ticks try_step(Step step, double low, double high, int most)
{
    double size = step_size(step);
    int64_t first = floor_steps(low, size);
    int64_t last = ceil_steps(high, size);
    if (last - first >= most)
        return (Ticks){0};
    return make_with(step, first, last > first ? last : first + 1);
}

/* 2.5 costs a decimal that 5 does not: only where 5 leaves too few ticks. */
static bool rather_coarser(Step step, double low, double high, int most)
{
    enum { ENOUGH = 4 };
    return step.digits == 25 && step.exponent < 0 &&
           try_step((Step){5, step.exponent + 1}, low, high, most).count >= ENOUGH;
}

Ticks ticks_make(const TickWish *wish)
{
    double low;
    double high;
    widen(wish, &low, &high);
    int exponent = (int)floor(log10((high - low) / wish->most)) - 1;
    int finest = wish->decimals > -LOWEST_EXPONENT ? LOWEST_EXPONENT : -wish->decimals;
    exponent = exponent < finest ? finest : exponent;
    for (;; exponent++) {
        for (size_t i = 0; i < MANTISSAS; i++) {
            Step step = {mantissas[i].digits, exponent + mantissas[i].exponent};
            if (step.exponent < finest || rather_coarser(step, low, high, wish->most))
                continue;
            Ticks ticks = try_step(step, low, high, wish->most);
            if (ticks.count)
                return ticks;
        }
    }
}

int ticks_year_interval(double year_width, double room)
{
    static const int steps[] = {1, 2, 5};
    for (int power = 1;; power *= 10)
        for (size_t i = 0; i < 3; i++)
            if (year_width * steps[i] * power >= room || power >= 1000)
                return steps[i] * power;
}
