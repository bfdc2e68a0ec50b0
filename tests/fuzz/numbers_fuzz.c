/*
 * Fuzzes what is read out of one cell or word: periods in four notations,
 * decimals and numbers with either mark, official codes, units, colours, dates.
 * Every input goes to all of them. What one writes it must read again.
 */
#include "data/codebook.h"
#include "data/column.h"
#include "data/number.h"
#include "figures/format.h"
#include "fuzz/fuzz_project.h"
#include "article/table.h"
#include "site/contrast.h"

static void check_period(Arena *arena, Period period)
{
    Period again;
    require(period_parse(period_text(arena, period), &again) && period_equal(period, again));
    require(period_parse_code(period_code(arena, period), &again) && period_equal(period, again));
    Period later = period_add(period, 3);
    require(!later.kind || period_index(later) == period_index(period) + 3);
    require(format_period(arena, fuzz_project()->charts.language, period).len > 0);
}

static void read_periods(Arena *arena, Str text, Place place, Diags *diags)
{
    Period period;
    int stars = 0;
    if (period_parse(text, &period))
        require(str_equal(period_text(arena, period), text));
    if (period_parse_code(text, &period))
        check_period(arena, period);
    if (period_parse_label(text, &period, &stars))
        check_period(arena, period);
    if (column_period(text, &period, &stars))
        check_period(arena, period);
    if (period_read(text, place, &period, diags))
        check_period(arena, period);
    format_date(arena, fuzz_project()->charts.language, text);
}

static void check_decimal(Arena *arena, Decimal value, char mark)
{
    Decimal again;
    Buf buf = {.arena = arena};
    decimal_write(&buf, value, mark);
    require(decimal_parse(buf_str(&buf), mark, &again) && again.digits == value.digits && again.scale == value.scale);
    decimal_round(value, 1);
    if (number_times(value, (Decimal){1000, 0}, &again))
        require(again.scale >= 0 && again.scale <= DECIMAL_MAX_DIGITS);
    number_with_decimals(value, 2);
    const NumberStyle *style = &fuzz_project()->charts.language->numbers;
    require(format_decimal(arena, style, value).len > 0);
}

static void read_numbers(Arena *arena, Str text, Place place, Diags *diags)
{
    static const char marks[] = {'.', ','};
    for (size_t i = 0; i < 2; i++) {
        Decimal value;
        size_t whole;
        size_t end;
        if (decimal_parse(text, marks[i], &value))
            check_decimal(arena, value, marks[i]);
        if (number_read(text, marks[i], place, &value, diags))
            check_decimal(arena, value, marks[i]);
        if (table_read_number(text, marks[i], &whole, &end))
            require(whole <= end && end <= text.len);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Str text;
    if (!fuzz_text(bytes, size, &text))
        return 0;
    fuzz_project();
    Arena *arena = fuzz_arena();
    Diags *diags = diags_create(arena);
    const Source *source = source_create(arena, STR("cel"), text);
    Place place = source_place(source, 0, size);
    read_periods(arena, text, place, diags);
    read_numbers(arena, text, place, diags);
    require(codebook_unit_factor(text) > 0);
    require(region_is_code(text) || !column_is_region_code(text));
    column_shape(text);
    Colour colour;
    if (colour_parse(text, &colour))
        require(text.len == 7);
    fuzz_check_diags(diags);
    return 0;
}
