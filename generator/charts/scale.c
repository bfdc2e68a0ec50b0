/*
 * scale: see scale.h. Scales are plain values; what can go wrong (no span, one
 * period) is settled where they are made, so that reading them never divides by
 * zero.
 */
#include "charts/scale.h"

double linear_scale_at(const LinearScale *scale, double value)
{
    return scale->start + (value - scale->low) / (scale->high - scale->low) * (scale->end - scale->start);
}

TimeScale time_scale(int32_t first, int32_t last, double start, double end)
{
    if (first >= last)
        return (TimeScale){first, first, (start + end) / 2, (start + end) / 2, 0};
    return (TimeScale){first, last, start, end, (end - start) / (last - first)};
}

double time_scale_at(const TimeScale *scale, int32_t index)
{
    return scale->start + scale->step * (index - scale->first);
}

double time_scale_border(const TimeScale *scale, int32_t index)
{
    return time_scale_at(scale, index) - scale->step / 2;
}
